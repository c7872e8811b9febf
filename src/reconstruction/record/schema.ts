import { z } from 'zod';
import type { Claim, Condition } from './PublishedRecord.ts';

/**
 * The record's language as it is written in YAML, checked and brought into the engine's plain form.
 *
 * One object per claim, its key the kind of claim; a list of them where a statement claims several things. What every key
 * means is said, with examples, on the page on the record's language beside the publications.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id: lower-case words joined by hyphens');
const count = z.int().min(0);
const assumed = z.strictObject({ assumed: id }, 'expected { assumed: ID }');
const settable = <T extends z.ZodType>(schema: T) => z.union([assumed, schema]);
const printed = z
  .string('expected a printed number in quotes, such as "113.5" (the quotes keep its decimals)')
  .regex(/^\d+(\.\d+)?( ?%)?$/, {
    error: ({ input }) =>
      /^\s*[<≤]/u.test(String(input))
        ? `expected "below: ${String(input).replace(/[^\d.]/gu, '')}" in the place of "printed", for a number that was only said to be smaller`
        : 'expected a printed number, such as "113.5" or "67 %"',
    abort: true,
  });
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

/** A time, from one to another, or as printed. */
export const moment = z.union([
  z.number().min(0),
  z
    .strictObject({ from: z.number().min(0).optional(), to: z.number().min(0).optional() })
    .refine(({ from = 0, to = Infinity }) => from <= to),
  z.strictObject({
    printed: printed.refine((text) => !text.endsWith('%')),
    printing: settable(z.enum(['exact', 'rounded', 'truncated'])).default('rounded'),
  }),
]);
/** One level of an attribute, or several. */
export const levels = z.union([id, z.array(id).min(1)]);

/** `{ event: true, time: 10, resection: incomplete }`: two words of our own, all others are attributes. */
export const condition = z.record(z.string(), z.unknown()).transform((given, context): Condition => {
  const result: { -readonly [K in keyof Condition]: Condition[K] } = {};
  const take = <T>(schema: z.ZodType<T>, key: string, expected: string): T | undefined => {
    const parsed = schema.safeParse(given[key]);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', path: [key], message: `expected ${expected}` });
    return undefined;
  };
  for (const key of Object.keys(given)) {
    if (key === 'event') {
      const event = take(z.boolean(), key, 'true or false');
      if (event !== undefined) result.event = event;
    } else if (key === 'time') {
      const time = take(
        moment,
        key,
        'a time, { from: …, to: … } with the earlier first, or { printed: "10" }',
      );
      if (typeof time === 'number') result.from = result.to = time;
      else if (time && 'printed' in time) {
        result.from = result.to = Number(time.printed);
        result.printedTime = time;
      } else {
        if (time?.from !== undefined) result.from = time.from;
        if (time?.to !== undefined) result.to = time.to;
      }
    } else {
      const names = take(levels, key, 'the id of a level, or a list of such ids');
      if (names) result.levels = { ...result.levels, [key]: typeof names === 'string' ? [names] : names };
    }
  }
  return result;
});
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

const levelWords = z
  .record(id, z.string(), 'expected levels with their words: { left: left, right: right }')
  .transform((given) => Object.entries(given).map(([level, label]) => ({ id: level, label })))
  .refine((given) => given.length >= 2, 'expected at least two levels');

const attribute = z.strictObject({
  id: id
    .refine((name) => name !== 'event' && name !== 'time', '"event" and "time" are words of the language')
    .describe('Its name in conditions: lower-case words joined by hyphens; not event, not time.'),
  label: z.string().describe('What it is called.'),
  levels: levelWords.describe('From the id of each level to its word.'),
  missing: z.boolean().default(false).describe('Whether it may be unknown for some patients.'),
  grouping: z.boolean().default(false).describe('Whether figures may split by it.'),
});

const choice = z.union([
  z.string().transform((says) => ({ says })),
  z.strictObject({ says: z.string().describe('Its words.'), content: condition.describe('What is put in.') }),
]);
/** The keys of a YAML map are strings: "0.5" is meant as a number, "none" as no value at all. */
const asValue = (key: string): string | number | null =>
  key === 'none' ? null : key !== '' && !Number.isNaN(Number(key)) ? Number(key) : key;

const fact = z
  .strictObject({
    id: id.describe('Its name: lower-case words joined by hyphens.'),
    says: z.string().describe('The statement, in your own words.'),
    where: z.string().describe('Where it stands: the second sentence (S2), Table 1, page 4.'),
    claim: claims.describe('What it claims of the patients: one claim, or a list of them.'),
  })
  .transform(({ claim, ...rest }) => ({ ...rest, claims: claim }));

const assumption = z
  .strictObject({
    id: id.describe('Its name: lower-case words joined by hyphens.'),
    says: z.string().describe('What is assumed.'),
    reason: z.string().describe('Why.'),
    on: z.boolean().default(true).describe('Whether it begins switched on.'),
    value: z.union([z.string(), z.number()]).optional().describe('The value that it begins with.'),
    choices: z
      .record(z.string(), choice)
      .default({})
      .describe('Other values, each with its words; none stands for no value.'),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe('The least and the greatest value that a reader may choose.'),
    claim: claims.optional().describe('What it claims; not needed if facts take its value.'),
  })
  .superRefine(({ value, range }, context) => {
    if (range === undefined) return;
    const [least, greatest] = range;
    const refuse = (key: string, message: string) => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    if (least > greatest)
      refuse('range', `expected the least value before the greatest, [${greatest}, ${least}]`);
    else if (typeof value === 'number' && (value < least || value > greatest))
      refuse('value', `expected a value in its range, from ${least} to ${greatest}`);
  })
  .transform(({ claim, value, choices, range, ...rest }) => ({
    ...rest,
    value: value === undefined ? null : asValue(String(value)),
    choices: Object.entries(choices).map(([key, given]) => ({ value: asValue(key), ...given })),
    range: range ?? null,
    claims: claim ?? [],
  }));

export const recordSchema = z.strictObject({
  title: z.string().describe('What the record is of.'),
  time: z
    .strictObject({
      one: z.string().describe('The unit of all times, one of it: “month”.'),
      many: z.string().describe('Several of it: “months”.'),
      earliest: z.number().min(0).default(0).describe('The time before which nobody leaves.'),
    })
    .describe('The unit of time.'),
  event: z
    .strictObject({
      one: z.string().describe('One of it: “death”.'),
      many: z.string().describe('Several: “deaths”.'),
    })
    .describe('What the outcome is called.'),
  attributes: z.array(attribute).default([]).describe('What patients have in common.'),
  facts: z.array(fact).min(1).describe('What the publication states.'),
  assumptions: z
    .array(assumption)
    .default([])
    .describe('What has to be taken for granted to read it; readers may switch them off.'),
});
