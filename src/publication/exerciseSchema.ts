import { z } from 'zod';
import { id, strict, words } from './strict.ts';

const row = z.string().regex(/^[a-z]\d*$/u, 'the letter of a row of the table shown: a, b, …');
const months = z.number().nonnegative('a time from 0 on');
const operand = z.union([z.number(), id], { error: 'a number, or the id of a quantity' });

/** Patients as they leave: a time, then x for the outcome or + for leaving without it. */
const exits = z
  .string()
  .regex(
    /^\d+(\.\d+)?[x+]( \d+(\.\d+)?[x+])*$/u,
    'times, each followed by x (outcome) or + (left): 4x 9+ 12x',
  );

/** A small table that an exercise speaks of: patients of its own, or the table shown with some rows changed. */
const tableSchema = z.union(
  [
    strict({ id, groups: z.array(strict({ label: words, exits })).min(1, 'at least one group') }),
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

/** A number that an exercise has the engines compute, by name; `as` says how it is printed, `how` how it came about. */
const computedSchema = z.discriminatedUnion(
  'compute',
  [
    strict({ ...base, compute: z.literal('survival'), table: id, at: months }),
    strict({ ...base, compute: z.literal('at-risk'), table: id, at: months }),
    strict({
      ...base,
      compute: z.literal('limit'),
      table: id,
      at: months,
      side: z.enum(['lower', 'upper']),
    }),
    strict({ ...base, compute: z.literal('test'), table: id, p: z.enum(['log-rank', 'exact', 'floor']) }),
    strict({ ...base, compute: z.literal('mean-time'), table: id }),
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
      'compute: one of survival, at-risk, limit, test, mean-time, at-least-one, at-least, sum, difference, product, ratio, given',
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

/** What a learner is asked, by kind. Every wrong answer that can be foreseen says why it tempts. */
const askSchema = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: z.literal('choice'), options: z.array(option).min(2, 'at least two options') }),
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
      tempting: z.array(strict({ value: id, why: words })).default([]),
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
  { error: 'kind: one of choice, number, sort, draw' },
);

export type Ask = z.infer<typeof askSchema>;

/** The front matter of an exercise. The body below it is the explanation, read after the learner has committed. */
export const exerciseSchema = strict({
  title: words,
  /** What a reader gets wrong without it; for the teacher. */
  misconception: words,
  seconds: z
    .int('a whole number of seconds')
    .min(10, 'ten seconds or more')
    .max(90, 'ninety seconds or less'),
  question: words,
  ask: askSchema,
  tables: z.array(tableSchema).default([]),
  numbers: z.array(computedSchema).default([]),
  /** A figure that the learner plays with after committing. */
  stage: z.enum(['deals', 'operations']).nullable().default(null),
  /** The same idea in another place, asked at the end. */
  transfer: strict({ question: words, ask: askSchema, explain: words }),
});

export type ExerciseMatter = z.infer<typeof exerciseSchema>;
