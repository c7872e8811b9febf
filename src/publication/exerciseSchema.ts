import { z } from 'zod';
import { id, strict, words } from './strict.ts';
import { CONCEPT_IDS } from './teachingConcepts.ts';

const row = z.string().regex(/^[a-z]\d*$/u, 'the letter of a row of the table shown: a, b, …');
const months = z.number().nonnegative('a time from 0 on');
/** A time, or that of a death by its place among the deaths of the table: "death-2". */
const moment = z.union([months, z.string().regex(/^death-[1-9]$/u)], {
  error: 'a time from 0 on, or death-1, death-2, …',
});
const who = z.enum(['all', 'died', 'left']);
const operand = z.union([z.number(), id], { error: 'a number, or the id of a quantity' });

/** Patients as they leave: a time, then x for the outcome, o for an event that rules it out, or + for leaving without either. */
const exits = z
  .string()
  .regex(
    /^\d+(\.\d+)?[xo+]( \d+(\.\d+)?[xo+])*$/u,
    'times, each followed by x (outcome), o (competing event) or + (left): 4x 9+ 12x',
  );

/** From how many to how many. */
const range = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()], { error: 'two whole numbers, such as [6, 9]' })
  .refine(([from, to]) => from <= to, 'the smaller number first');

/** How another table is drawn for each seat of a class: what varies, and what stays. Times are whole, until the last one printed. */
const seedSchema = strict({
  patients: range,
  deaths: range,
  /** How many leave before the first death; as it comes, if it isn't said. */
  'leave-first': range.nullable().default(null),
});

export type TableSeed = z.infer<typeof seedSchema>;

/** A small table that an exercise speaks of: patients of its own, or the table shown with some rows changed. */
const tableSchema = z.union(
  [
    strict({
      id,
      groups: z.array(strict({ label: words, exits })).min(1, 'at least one group'),
      seed: seedSchema.nullable().default(null),
    }),
    strict({
      id,
      from: z.literal('shown'),
      changes: z.array(strict({ row, time: months.optional(), event: z.boolean().optional() })),
    }),
  ],
  { error: 'an id with groups (label, exits), or an id with from: shown and changes' },
);

export type ExerciseTable = z.infer<typeof tableSchema>;

const base = { id, how: words, as: z.enum(['count', 'percent', 'p', 'decimal']) };
/** Of a table with several groups, the one that is meant, counted from 1; all of them unless said. */
const group = z.int().positive('a group, counted from 1').optional();

/** A number that an exercise has the engines compute, by name; `as` says how it is printed, `how` how it came about. */
const computedSchema = z.discriminatedUnion(
  'compute',
  [
    strict({ ...base, compute: z.literal('survival'), table: id, group, at: moment }),
    strict({ ...base, compute: z.literal('at-risk'), table: id, group, at: moment }),
    strict({
      ...base,
      compute: z.literal('limit'),
      table: id,
      group,
      at: moment,
      side: z.enum(['lower', 'upper']),
    }),
    /** How many patients a table has, in all or by how they left; or how many of them left before a death. */
    strict({ ...base, compute: z.literal('patients'), table: id, group, who }),
    strict({ ...base, compute: z.literal('patients-before'), table: id, group, who, before: moment }),
    /** When a death comes. */
    strict({ ...base, compute: z.literal('time'), table: id, group, of: moment }),
    strict({ ...base, compute: z.literal('test'), table: id, p: z.enum(['log-rank', 'exact', 'floor']) }),
    strict({ ...base, compute: z.literal('mean-time'), table: id, group }),
    /** The first time at which the curve is at or below one half. */
    strict({ ...base, compute: z.literal('median'), table: id, group }),
    /** The median follow-up, by the reverse Kaplan-Meier curve. */
    strict({ ...base, compute: z.literal('median-follow-up'), table: id, group }),
    /** The mean survival time until `at`. */
    strict({ ...base, compute: z.literal('restricted-mean'), table: id, group, at: months }),
    /** The chance of the outcome by `at`, beside competing events. */
    strict({ ...base, compute: z.literal('cumulative-incidence'), table: id, group, at: months }),
    /** Outcomes per unit of time that all together were followed. */
    strict({ ...base, compute: z.literal('rate'), table: id, group }),
    /** Of the second group against the first (Cox, ties by Efron). */
    strict({ ...base, compute: z.literal('hazard-ratio'), table: id }),
    /** The chance that one of several independent tries succeeds, or more. */
    strict({ ...base, compute: z.literal('at-least-one'), chance: operand, tries: operand }),
    /** The chance of `count` successes or more among `of`. */
    strict({ ...base, compute: z.literal('at-least'), count: operand, of: operand, chance: operand }),
    strict({ ...base, compute: z.literal('sum'), of: z.array(operand).min(2, 'at least two operands') }),
    strict({ ...base, compute: z.literal('difference'), from: operand, take: operand }),
    strict({ ...base, compute: z.literal('product'), of: z.array(operand).min(2, 'at least two operands') }),
    strict({ ...base, compute: z.literal('ratio'), over: operand, under: operand }),
    /** A number that the exercise sets itself: an assumption for the sake of a question. */
    strict({ ...base, compute: z.literal('given'), value: z.number() }),
  ],
  {
    error:
      'compute: one of survival, at-risk, limit, patients, patients-before, time, test, mean-time, median, median-follow-up, restricted-mean, cumulative-incidence, rate, hazard-ratio, at-least-one, at-least, sum, difference, product, ratio, given',
  },
);

export type ComputedNumber = z.infer<typeof computedSchema>;

/** What a curve can have been drawn by, in the order of the list behind the answer. */
const misconception = z.enum([
  'leaver-as-dead',
  'leaver-left-out',
  'share-of-start',
  'last-falls',
  'to-zero',
  'living-for-dead',
  'slope',
]);

const option = strict({ text: words, right: z.boolean().default(false), why: words });
/** A wrong number that was foreseen: a quantity, and why it tempts. */
const tempting = z.array(strict({ value: id, why: words })).default([]);

/** What a learner reads off a figure by moving a mark, or by choosing patients. */
const readSchema = z.discriminatedUnion(
  'read',
  [
    /** How high the curve is at a time; in percentage points. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('height'),
      at: months,
      tolerance: months,
      tempting,
    }),
    /** From when on the curve is at or below a height; in units of time. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('time'),
      height: z.number().min(0).max(1),
      tolerance: months,
      tempting,
    }),
    /** How high the curve is at two times: what it lost between them. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('change'),
      at: months,
      to: months,
      tolerance: months,
    }),
    /** The lower and the upper limit at a time, where the figure shows limits. */
    strict({ kind: z.literal('read'), table: id, read: z.literal('limits'), at: months, tolerance: months }),
    /** Which patients are censored, have died, or are still at risk at a time. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('patients'),
      who: z.enum(['censored', 'died', 'at-risk']),
      at: months,
    }),
  ],
  { error: 'read: one of height, time, change, limits, patients' },
);

export type ReadAsk = z.infer<typeof readSchema>;

/** What a table that a learner fills in must meet. */
const tableFact = z.discriminatedUnion('fact', [
  strict({ fact: z.literal('deaths'), value: id }),
  strict({ fact: z.literal('mean'), value: id, tolerance: months }),
  strict({ fact: z.literal('survival'), at: months, value: id, tolerance: months }),
  strict({ fact: z.literal('at-risk'), at: months, value: id }),
]);

export type TableFact = z.infer<typeof tableFact>;

/** What a figure above a question draws besides its curve. */
const figureSchema = strict({
  table: id,
  shows: z
    .array(z.enum(['curve', 'ticks', 'risk', 'limits', 'list']), {
      error: 'a list of curve, ticks, risk, limits, list',
    })
    .min(1, 'something to show'),
  /** Where the axis of survival begins: 0 unless a question is about axes. */
  from: z.number().min(0).lt(1).default(0),
  caption: words,
});

export type QuestionFigure = z.infer<typeof figureSchema>;

/** What a learner is asked, by kind. Every wrong answer that can be foreseen says why it tempts. */
const askSchema = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: z.literal('choice'), options: z.array(option).min(2, 'at least two options') }),
    /** Every option that is right, and no other. */
    strict({ kind: z.literal('several'), options: z.array(option).min(3, 'at least three options') }),
    /** The one line of a report that can't be. */
    strict({ kind: z.literal('spot'), options: z.array(option).min(3, 'at least three lines') }),
    /** Steps in their right order; they are shown in another one. */
    strict({
      kind: z.literal('order'),
      steps: z.array(strict({ text: words, why: words })).min(3, 'at least three steps'),
    }),
    readSchema,
    strict({
      kind: z.literal('table'),
      rows: z.int().min(2).max(8),
      facts: z.array(tableFact).min(1, 'at least one fact'),
    }),
    strict({
      kind: z.literal('number'),
      /** A quantity, or a number of this exercise. */
      answer: id,
      /** A share is asked for in percent, a time in the unit of the publication; a rate needs a unit: "per 10 years". */
      measure: z.enum(['share', 'p', 'time', 'count', 'rate']),
      unit: words.nullable().default(null),
      /** What an answer can be at all, where that is narrower than the measure says: in its scale, as the tolerance. */
      bounds: strict({ from: z.number(), to: z.number() }).nullable().default(null),
      /** How far off is right, in the unit of the quantity (of a share: in percentage points). */
      tolerance: z.number().nonnegative('how far off is right'),
      tempting,
    }),
    strict({
      kind: z.literal('sort'),
      bins: z.array(strict({ id, label: words })).min(2, 'at least two bins'),
      cards: z.array(strict({ text: words, bin: id, why: words })).min(2, 'at least two cards'),
    }),
    strict({
      /** The field ends where the last patient of the table was seen. */
      kind: z.literal('draw'),
      table: id,
      /** What a drawing that isn't right is held against; each has to give another curve of this table. */
      misconceptions: z
        .array(misconception)
        .min(1, 'at least one misconception')
        .default([...misconception.options]),
    }),
  ],
  { error: 'kind: one of choice, several, spot, number, sort, order, read, draw, table' },
);

export type Ask = z.infer<typeof askSchema>;

/** The front matter of an exercise. The body below it is the explanation, read after the learner has committed. */
export const exerciseSchema = strict({
  title: words,
  /** The standard name of what is asked, as books and boards have it. */
  term: words,
  /** What it is about, the first thing first. */
  concepts: z.array(z.enum(CONCEPT_IDS)).min(1, 'at least one concept'),
  level: z.literal([1, 2, 3], { error: '1 (reads), 2 (works out) or 3 (appraises)' }),
  /** What a reader gets wrong without it; for the teacher. */
  misconception: words,
  /** What reading, thinking and answering take, with the reasons and the transfer. */
  seconds: z
    .int('a whole number of seconds')
    .min(30, 'thirty seconds or more')
    .max(600, 'ten minutes or less'),
  figure: figureSchema.nullable().default(null),
  question: words,
  ask: askSchema,
  /** Said after a first answer that was wrong. */
  hint: words,
  /** What to take home, in one sentence. */
  sentence: words,
  tables: z.array(tableSchema).default([]),
  numbers: z.array(computedSchema).default([]),
  /** A figure that the learner plays with after committing. */
  stage: z.enum(['deals', 'operations']).nullable().default(null),
  /** The same idea in another place, asked at the end. */
  transfer: strict({
    figure: figureSchema.nullable().default(null),
    question: words,
    ask: askSchema,
    explain: words,
  }),
});

export type ExerciseMatter = z.infer<typeof exerciseSchema>;
