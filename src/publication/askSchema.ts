import { z } from 'zod';
import { months, tolerance, why } from './exerciseParts.ts';
import { once } from './once.ts';
import { id, numberName, strict, words } from './strict.ts';

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
  .array(strict({ value: numberName, why }))
  .default([])
  .describe('Wrong numbers that were foreseen: a quantity each, and why it tempts.');

/** The table of a question whose answer is one curve. */
const table = id.describe(
  'What is read or drawn: the id of one of tables, or shown, the table of the publication. All its patients have one curve, whatever groups they are in.',
);

/** What a learner reads off a figure by moving a mark, or by choosing patients. */
const readSchema = z.discriminatedUnion(
  'read',
  [
    /** How high the curve is at a time; in percentage points. */
    strict({
      kind: z.literal('read'),
      table,
      read: z.literal('height'),
      at: months,
      tolerance,
      tempting,
    }),
    /** From when on the curve is at or below a height; in units of time. */
    strict({
      kind: z.literal('read'),
      table,
      read: z.literal('time'),
      height: z.number().min(0).max(1).describe('A height of the curve, from 0 to 1.'),
      tolerance,
      tempting,
    }),
    /** How high the curve is at two times: what it lost between them. */
    strict({
      kind: z.literal('read'),
      table,
      read: z.literal('change'),
      at: months,
      to: months,
      tolerance,
    }),
    /** The lower and the upper limit at a time, where the figure shows limits. */
    strict({ kind: z.literal('read'), table, read: z.literal('limits'), at: months, tolerance }),
    /** Which patients are censored, have died, or are still at risk at a time. */
    strict({
      kind: z.literal('read'),
      table,
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
  strict({ fact: z.literal('deaths'), value: numberName }),
  strict({ fact: z.literal('mean'), value: numberName, tolerance }),
  strict({ fact: z.literal('survival'), at: months, value: numberName, tolerance }),
  strict({ fact: z.literal('at-risk'), at: months, value: numberName }),
]);

export type TableFact = z.infer<typeof tableFact>;

/** What a learner is asked, by kind. Every wrong answer that can be foreseen says why it tempts. */
export const askSchema = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: z.literal('choice'),
      options: z
        .array(option)
        .min(2, 'at least two options')
        .superRefine(once('text', 'a text that no other one has'))
        .describe('The answers to choose from.'),
    }),
    /** Every option that is right, and no other. */
    strict({
      kind: z.literal('several'),
      options: z
        .array(option)
        .min(3, 'at least three options')
        .superRefine(once('text', 'a text that no other one has'))
        .describe('The answers to choose from.'),
    }),
    /** The one line of a report that can't be. */
    strict({
      kind: z.literal('spot'),
      options: z
        .array(option)
        .min(3, 'at least three lines')
        .superRefine(once('text', 'a text that no other one has'))
        .describe('The lines of the report.'),
    }),
    /** Steps in their right order; they are shown in another one. */
    strict({
      kind: z.literal('order'),
      steps: z
        .array(strict({ text: words.describe('The step.'), why }))
        .min(3, 'at least three steps')
        .superRefine(once('text', 'a text that no other one has'))
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
      answer: numberName,
      measure: z
        .enum(['share', 'points', 'p', 'time', 'count', 'rate'])
        .describe(
          'What is asked for: a share in percent, points between two shares, a time in the unit of the publication; a rate needs a unit, a count its bounds.',
        ),
      unit: words.nullable().default(null).describe('The unit of a rate: “per 10 years”.'),
      bounds: strict({ from: z.number().describe('The least.'), to: z.number().describe('The greatest.') })
        .nullable()
        .default(null)
        .describe(
          'What an answer can be at all, where that is narrower than the measure says; a count needs it: no more than all patients.',
        ),
      tolerance,
      tempting,
    }),
    strict({
      kind: z.literal('sort'),
      bins: z
        .array(strict({ id, label: words.describe('What it is called.') }))
        .min(2, 'at least two bins')
        .superRefine(once('label', 'a label that no other bin has'))
        .describe('Where the cards go.'),
      cards: z
        .array(strict({ text: words.describe('The card.'), bin: id, why }))
        .min(2, 'at least two cards')
        .superRefine(once('text', 'a text that no other one has'))
        .describe('What is sorted.'),
    }),
    strict({
      /** The field ends where the last patient of the table was seen. */
      kind: z.literal('draw'),
      table,
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
