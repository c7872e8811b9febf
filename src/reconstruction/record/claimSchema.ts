import { z } from 'zod';
import { condition, id, printed, settable } from './conditionSchema.ts';
import type { Claim, Condition } from './PublishedRecord.ts';

const count = z.int().min(0);

/** A part of a whole: a percentage, or a fraction with its decimals. */
const part = printed.refine(
  (text) => Number.parseFloat(text) <= (text.endsWith('%') ? 100 : 1),
  'expected a percentage of at most "100 %" or a fraction of at most 1, such as "67 %" or "0.67"',
);
const probability = printed.refine(
  (text) => !text.endsWith('%') && Number(text) <= 1,
  'expected a P value of at most 1, such as "0.02"',
);
const printing = settable(z.enum(['rounded', 'truncated']))
  .optional()
  .describe('How the printed number was cut to its decimals; rounded unless said.');
/** What is compared; where an assumption says that it isn't the event, the claim is left unsaid. */
const outcome = settable(z.literal('event'))
  .optional()
  .describe('event, or the assumption that says what is compared.');
const limits = {
  exactly: settable(z.number().min(0)).optional().describe('This number.'),
  atLeast: settable(z.number().min(0)).optional().describe('This number or more.'),
  atMost: settable(z.number().min(0)).optional().describe('This number or less.'),
};

/** The same of a number of patients. */
const countLimits = {
  exactly: settable(count).optional().describe('This number.'),
  atLeast: settable(count).optional().describe('This number or more.'),
  atMost: settable(count).optional().describe('This number or less.'),
};

const everyone = z.optional(condition).transform((given): Condition => given ?? {});

const timeStatistic = z.strictObject({
  of: settable(condition)
    .optional()
    .transform((given) => given ?? {}),
  printed: printed.optional(),
  printing,
  ...limits,
});

/** One entry for each kind of claim. An object may make several claims at once; then all of them hold. */
const kinds = {
  patients: z
    .strictObject({ exactly: z.int().min(1, 'expected at least one patient') })
    .describe('How many patients there are.'),
  count: z
    .strictObject({
      where: condition,
      of: condition.optional(),
      share: part.optional().describe('So large a part of those in "of", or of everybody.'),
      printing,
      ...countLimits,
    })
    .describe('How many patients match.'),
  all: z
    .strictObject({ where: everyone, have: condition })
    .describe('Whoever matches "where" matches "have".'),
  patient: z
    .strictObject({ where: condition })
    .describe('At least one patient is like this: an individual of the text.'),
  remaining: z
    .strictObject({ after: z.array(id).min(1), exactly: count.optional(), have: everyone })
    .describe('Those whom the patient claims of these facts don’t describe.'),
  mean: timeStatistic.describe('The mean of times.'),
  median: timeStatistic.describe('The median of times.'),
  minimum: timeStatistic.describe('The shortest of times.'),
  maximum: timeStatistic.describe('The longest of times.'),
  total: timeStatistic.describe('The sum of times.'),
  range: z
    .strictObject({
      of: settable(condition)
        .optional()
        .transform((given) => given ?? {}),
      from: printed,
      to: printed,
      printing,
    })
    .describe('The shortest and the longest of times, as printed.'),
  survival: z
    .strictObject({ at: z.number().min(0), of: everyone, printed: part, printing })
    .describe('The Kaplan-Meier estimate at a time.'),
  medianSurvival: z
    .strictObject({ of: everyone, printed: printed.nullable() })
    .describe('The earliest time at which survival is one half or less; null if not reached.'),
  pValue: z
    .strictObject({
      by: id,
      test: settable(z.string()),
      printed: probability.optional(),
      printing,
      outcome,
      atLeast: z.number().min(0).max(1).optional(),
      below: settable(z.number().min(0).max(1)).optional(),
    })
    .describe('A two-sided P value between the levels of an attribute.'),
  better: z
    .strictObject({ by: id, level: id, test: settable(z.string()), outcome })
    .describe('Fewer events in this level than expected if levels made no difference.'),
  order: z
    .strictObject({ first: condition, then: everyone })
    .describe('Each of "first" leaves before, or together with, everybody else in "then".'),
  distinctTimes: z.strictObject({ where: everyone }).describe('No two of them leave at the same time.'),
  known: z.strictObject({ attribute: id }).describe('No value of it is missing.'),
  step: z
    .strictObject({ units: settable(z.number().positive()) })
    .describe('Times are counted in steps of so many units: 1 whole, 0.5 half.'),
} as const;

/** What a statement claims; an object may make several claims. */
export const oneClaim = z
  .strictObject(
    Object.fromEntries(Object.entries(kinds).map(([kind, schema]) => [kind, schema.optional()])) as {
      [K in keyof typeof kinds]: z.ZodOptional<(typeof kinds)[K]>;
    },
  )
  .transform((given): Claim[] =>
    Object.entries(given).flatMap(([kind, claim]) =>
      claim === undefined ? [] : [{ kind, ...claim } as Claim],
    ),
  )
  .refine((claims) => claims.length > 0, {
    error: 'expected at least one claim',
    // A claim by a name that isn't known is told as such.
    when: ({ issues }) => issues.length === 0,
  });

/** One claim, or a list of them. */
export const claims = z
  .unknown()
  .transform((given) => (Array.isArray(given) ? (given as unknown[]) : [given]))
  .pipe(z.array(oneClaim))
  .transform((all) => all.flat());
