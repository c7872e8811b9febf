import { z } from 'zod';
import { id, strict, words } from './strict.ts';
import { CONCEPT_IDS } from './teachingConcepts.ts';

const row = z.string().regex(/^[a-z]\d*$/u, 'the letter of a row of the table shown: a, b, …');
const months = z.number().nonnegative('a time from 0 on').describe('A time, in the unit of the publication.');
/** A time, or that of a death by its place among the deaths of the table: "death-2". */
const moment = z
  .union([months, z.string().regex(/^death-[1-9]$/u)], {
    error: 'a time from 0 on, or death-1, death-2, …',
  })
  .describe('A time, in the unit of the publication, or that of a death of the table: death-1, death-2, ….');
const who = z
  .enum(['all', 'died', 'left'])
  .describe('Which of them: all, those who had the outcome, or those who left without.');
/** How far off is right. */
const tolerance = z
  .number()
  .nonnegative('how far off is right')
  .describe('How far off is right, in the unit of the answer; of a share in percentage points.');
const why = words.describe('Why it is so, or why it tempts.');
const operand = z
  .union([z.number(), id], { error: 'a number, or the id of a quantity' })
  .describe('A number, or the id of a quantity.');

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
  patients: range.describe('Fewest and most patients, of each group.'),
  deaths: range.describe('Fewest and most deaths, of each group.'),
  'leave-first': range
    .nullable()
    .default(null)
    .describe('Fewest and most who leave before the first death; as it comes, if it isn’t said.'),
});

export type TableSeed = z.infer<typeof seedSchema>;

/** A small table that an exercise speaks of: patients of its own, or the table shown with some rows changed. */
const tableSchema = z.union(
  [
    strict({
      id,
      groups: z
        .array(
          strict({
            label: words.describe('What the group is called.'),
            exits: exits.describe(
              'Times, each followed by x (outcome), o (competing event) or + (left): 4x 9+ 12x.',
            ),
          }),
        )
        .min(1, 'at least one group')
        .describe('Patients of its own.'),
      seed: seedSchema
        .nullable()
        .default(null)
        .describe('How the table is drawn anew for each seat of a class; null for never.'),
    }),
    strict({
      id,
      from: z.literal('shown'),
      changes: z
        .array(
          strict({
            row: row.describe('The letter of a row of the table shown.'),
            time: months.optional(),
            event: z.boolean().optional().describe('Whether the outcome happened.'),
          }),
        )
        .describe('The rows of the table shown that are otherwise here.'),
    }),
  ],
  { error: 'an id with groups (label, exits), or an id with from: shown and changes' },
);

export type ExerciseTable = z.infer<typeof tableSchema>;

const base = {
  id: id.describe('Its name in braces.'),
  how: words.describe('How it came about, in words.'),
  as: z.enum(['count', 'percent', 'p', 'decimal']).describe('How it is printed.'),
};
/** Of a table with several groups, the one that is meant, counted from 1; all of them unless said. */
const group = z
  .int()
  .positive('a group, counted from 1')
  .optional()
  .describe('The group that is meant, counted from 1; all of them unless said.');

const operands = z.array(operand).min(2, 'at least two operands').describe('Numbers, or ids of quantities.');

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
      side: z.enum(['lower', 'upper']).describe('Which limit.'),
    }),
    /** How many patients a table has, in all or by how they left; or how many of them left before a death. */
    strict({ ...base, compute: z.literal('patients'), table: id, group, who }),
    strict({ ...base, compute: z.literal('patients-before'), table: id, group, who, before: moment }),
    /** When a death comes. */
    strict({ ...base, compute: z.literal('time'), table: id, group, of: moment }),
    strict({
      ...base,
      compute: z.literal('test'),
      table: id,
      p: z.enum(['log-rank', 'exact', 'floor']).describe('Which P value.'),
    }),
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
    strict({ ...base, compute: z.literal('sum'), of: operands }),
    strict({ ...base, compute: z.literal('difference'), from: operand, take: operand }),
    strict({ ...base, compute: z.literal('product'), of: operands }),
    strict({ ...base, compute: z.literal('ratio'), over: operand, under: operand }),
    /** A number that the exercise sets itself: an assumption for the sake of a question. */
    strict({ ...base, compute: z.literal('given'), value: z.number().describe('The number itself.') }),
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

const option = strict({
  text: words.describe('The answer.'),
  right: z.boolean().default(false).describe('Whether it is right.'),
  why,
});
/** A wrong number that was foreseen: a quantity, and why it tempts. */
const tempting = z
  .array(strict({ value: id, why }))
  .default([])
  .describe('Wrong numbers that were foreseen: a quantity each, and why it tempts.');

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
      tolerance,
      tempting,
    }),
    /** From when on the curve is at or below a height; in units of time. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('time'),
      height: z.number().min(0).max(1).describe('A height of the curve, from 0 to 1.'),
      tolerance,
      tempting,
    }),
    /** How high the curve is at two times: what it lost between them. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('change'),
      at: months,
      to: months,
      tolerance,
    }),
    /** The lower and the upper limit at a time, where the figure shows limits. */
    strict({ kind: z.literal('read'), table: id, read: z.literal('limits'), at: months, tolerance }),
    /** Which patients are censored, have died, or are still at risk at a time. */
    strict({
      kind: z.literal('read'),
      table: id,
      read: z.literal('patients'),
      who: z.enum(['censored', 'died', 'at-risk']).describe('Which patients are asked for.'),
      at: months,
    }),
  ],
  { error: 'read: one of height, time, change, limits, patients' },
);

export type ReadAsk = z.infer<typeof readSchema>;

/** What a table that a learner fills in must meet. */
const tableFact = z.discriminatedUnion('fact', [
  strict({ fact: z.literal('deaths'), value: id }),
  strict({ fact: z.literal('mean'), value: id, tolerance }),
  strict({ fact: z.literal('survival'), at: months, value: id, tolerance }),
  strict({ fact: z.literal('at-risk'), at: months, value: id }),
]);

export type TableFact = z.infer<typeof tableFact>;

/** What a figure above a question draws besides its curve. */
const figureSchema = strict({
  table: id.describe('The id of one of tables, or shown.'),
  shows: z
    .array(z.enum(['curve', 'ticks', 'risk', 'limits', 'list']), {
      error: 'a list of curve, ticks, risk, limits, list',
    })
    .min(1, 'something to show')
    .describe('What is drawn: curve, ticks, risk, limits, list.'),
  from: z
    .number()
    .min(0)
    .lt(1)
    .default(0)
    .describe('Where the axis of survival begins: 0 unless a question is about axes.'),
  caption: words.describe('Words below it.'),
});

export type QuestionFigure = z.infer<typeof figureSchema>;

/** What a learner is asked, by kind. Every wrong answer that can be foreseen says why it tempts. */
const askSchema = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: z.literal('choice'),
      options: z.array(option).min(2, 'at least two options').describe('The answers to choose from.'),
    }),
    /** Every option that is right, and no other. */
    strict({
      kind: z.literal('several'),
      options: z.array(option).min(3, 'at least three options').describe('The answers to choose from.'),
    }),
    /** The one line of a report that can't be. */
    strict({
      kind: z.literal('spot'),
      options: z.array(option).min(3, 'at least three lines').describe('The lines of the report.'),
    }),
    /** Steps in their right order; they are shown in another one. */
    strict({
      kind: z.literal('order'),
      steps: z
        .array(strict({ text: words.describe('The step.'), why }))
        .min(3, 'at least three steps')
        .describe('The steps in their right order; they are shown in another one.'),
    }),
    readSchema,
    strict({
      kind: z.literal('table'),
      rows: z.int().min(2).max(8).describe('How many patients the table has.'),
      facts: z.array(tableFact).min(1, 'at least one fact').describe('What the table must meet.'),
    }),
    strict({
      kind: z.literal('number'),
      answer: id.describe('A quantity, or a number of this exercise.'),
      measure: z
        .enum(['share', 'p', 'time', 'count', 'rate'])
        .describe(
          'What is asked for: a share in percent, a time in the unit of the publication; a rate needs a unit.',
        ),
      unit: words.nullable().default(null).describe('The unit of a rate: “per 10 years”.'),
      bounds: strict({ from: z.number().describe('The least.'), to: z.number().describe('The greatest.') })
        .nullable()
        .default(null)
        .describe('What an answer can be at all, where that is narrower than the measure says.'),
      tolerance,
      tempting,
    }),
    strict({
      kind: z.literal('sort'),
      bins: z
        .array(strict({ id, label: words.describe('What it is called.') }))
        .min(2, 'at least two bins')
        .describe('Where the cards go.'),
      cards: z
        .array(strict({ text: words.describe('The card.'), bin: id, why }))
        .min(2, 'at least two cards')
        .describe('What is sorted.'),
    }),
    strict({
      /** The field ends where the last patient of the table was seen. */
      kind: z.literal('draw'),
      table: id,
      /** What a drawing that isn't right is held against; each has to give another curve of this table. */
      misconceptions: z
        .array(misconception)
        .min(1, 'at least one misconception')
        .default([...misconception.options])
        .describe(
          'What a drawing that isn’t right is held against; each has to give another curve of this table.',
        ),
    }),
  ],
  { error: 'kind: one of choice, several, spot, number, sort, order, read, draw, table' },
);

export type Ask = z.infer<typeof askSchema>;

/** The front matter of an exercise. The body below it is the explanation, read after the learner has committed. */
export const exerciseSchema = strict({
  title: words.describe('What it is called, in plain words.'),
  term: words.describe('The standard name of what is asked, as books and boards have it.'),
  concepts: z
    .array(z.enum(CONCEPT_IDS))
    .min(1, 'at least one concept')
    .describe('What it is about, the first thing first.'),
  level: z
    .literal([1, 2, 3], { error: '1 (reads), 2 (works out) or 3 (appraises)' })
    .describe('1 (reads), 2 (works out) or 3 (appraises).'),
  misconception: words.describe('What a reader gets wrong without it; for the teacher.'),
  seconds: z
    .int('a whole number of seconds')
    .min(30, 'thirty seconds or more')
    .max(600, 'ten minutes or less')
    .describe('What reading, thinking and answering take, with the reasons and the transfer.'),
  test: z
    .boolean()
    .default(false)
    .describe(
      'Whether it is in the tests before and after: its question is asked before, that of its transfer after, which has to make sense alone.',
    ),
  figure: figureSchema.nullable().default(null).describe('A figure above the question.'),
  question: words.describe('What is asked; braces name quantities.'),
  ask: askSchema.describe('How it is answered, by kind.'),
  hint: words.describe('Said after a first answer that was wrong.'),
  sentence: words.describe('What to take home, in one sentence.'),
  tables: z.array(tableSchema).default([]).describe('Small tables that the exercise speaks of.'),
  numbers: z
    .array(computedSchema)
    .default([])
    .describe('Numbers that the exercise has computed, for braces in its texts.'),
  stage: z
    .enum(['deals', 'operations'])
    .nullable()
    .default(null)
    .describe('A figure that the learner plays with after committing.'),
  transfer: strict({
    figure: figureSchema.nullable().default(null).describe('A figure above the question.'),
    question: words.describe('What is asked.'),
    ask: askSchema.describe('How it is answered.'),
    explain: words.describe('The explanation, read after the answer.'),
  }).describe('The same idea in another place, asked at the end.'),
});

export type ExerciseMatter = z.infer<typeof exerciseSchema>;
