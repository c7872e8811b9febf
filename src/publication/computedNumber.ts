import { z } from 'zod';
import { months, moment, who, operand } from './exerciseParts.ts';
import { id, strict, words } from './strict.ts';

const base = {
  id: id.describe('Its name in braces.'),
  how: words.describe('How it came about, in words.'),
  as: z
    .enum(['count', 'percent', 'points', 'p', 'decimal', 'hundredths'])
    .describe('How it is printed: a decimal with one digit after the point, hundredths with two.'),
};
/** Of a table with several groups, the one that is meant, counted from 1; all of them unless said. */
const group = z
  .int()
  .positive('a group, counted from 1')
  .optional()
  .describe('The group that is meant, counted from 1; all of them unless said.');

const operands = z.array(operand).min(2, 'at least two operands').describe('Numbers, or ids of quantities.');

/** A number that an exercise has the engines compute, by name; `as` says how it is printed, `how` how it came about. */
export const computedSchema = z.discriminatedUnion(
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
