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
  .regex(/^\d+(\.\d+)?( ?%)?$/, 'expected a printed number, such as "113.5" or "67 %"');
/** A part of a whole: a percentage, or a fraction with its decimals. */
const part = printed.refine(
  (text) => Number.parseFloat(text) <= (text.endsWith('%') ? 100 : 1),
  'expected a percentage of at most "100 %" or a fraction of at most 1, such as "67 %" or "0.67"',
);
const probability = printed.refine(
  (text) => !text.endsWith('%') && Number(text) <= 1,
  'expected a P value of at most 1, such as "0.02"',
);
const printing = settable(z.enum(['rounded', 'truncated'])).optional();
/** What is compared; where an assumption says that it isn't the event, the claim is left unsaid. */
const outcome = settable(z.literal('event')).optional();
const limits = {
  exactly: settable(z.number()).optional(),
  atLeast: settable(z.number()).optional(),
  atMost: settable(z.number()).optional(),
};

const moment = z.union([
  z.number().min(0),
  z.strictObject({ from: z.number().min(0).optional(), to: z.number().min(0).optional() }),
  z.strictObject({
    printed: printed.refine((text) => !text.endsWith('%')),
    printing: settable(z.enum(['exact', 'rounded', 'truncated'])).default('rounded'),
  }),
]);
const levels = z.union([id, z.array(id).min(1)]);

/** `{ event: true, time: 10, resection: incomplete }`: two words of our own, all others are attributes. */
const condition = z.record(z.string(), z.unknown()).transform((given, context): Condition => {
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
      const time = take(moment, key, 'a time, { from: …, to: … }, or { printed: "10" }');
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
  patients: z.strictObject({ exactly: count }),
  count: z.strictObject({
    where: condition,
    of: condition.optional(),
    share: part.optional(),
    printing,
    ...limits,
  }),
  all: z.strictObject({ where: everyone, have: condition }),
  patient: z.strictObject({ where: condition }),
  remaining: z.strictObject({ after: z.array(id).min(1), exactly: count.optional(), have: everyone }),
  mean: timeStatistic,
  median: timeStatistic,
  minimum: timeStatistic,
  maximum: timeStatistic,
  total: timeStatistic,
  range: z.strictObject({
    of: settable(condition)
      .optional()
      .transform((given) => given ?? {}),
    from: printed,
    to: printed,
    printing,
  }),
  survival: z.strictObject({ at: z.number().min(0), of: everyone, printed: part, printing }),
  medianSurvival: z.strictObject({ of: everyone, printed: printed.nullable() }),
  pValue: z.strictObject({
    by: id,
    test: settable(z.string()),
    printed: probability.optional(),
    printing,
    outcome,
    atLeast: z.number().min(0).max(1).optional(),
    below: settable(z.number().min(0).max(1)).optional(),
  }),
  better: z.strictObject({ by: id, level: id, test: settable(z.string()), outcome }),
  order: z.strictObject({ first: condition, then: everyone }),
  distinctTimes: z.strictObject({ where: everyone }),
  known: z.strictObject({ attribute: id }),
  step: z.strictObject({ units: settable(z.number().positive()) }),
} as const;

const oneClaim = z
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
  .refine((claims) => claims.length > 0, 'expected at least one claim');

const claims = z
  .unknown()
  .transform((given) => (Array.isArray(given) ? (given as unknown[]) : [given]))
  .pipe(z.array(oneClaim))
  .transform((all) => all.flat());

const levelWords = z
  .record(id, z.string())
  .transform((given) => Object.entries(given).map(([level, label]) => ({ id: level, label })))
  .refine((given) => given.length >= 2, 'expected at least two levels');

const attribute = z.strictObject({
  id: id.refine(
    (name) => name !== 'event' && name !== 'time',
    '"event" and "time" are words of the language',
  ),
  label: z.string(),
  levels: levelWords,
  missing: z.boolean().default(false),
  grouping: z.boolean().default(false),
});

const choice = z.union([
  z.string().transform((says) => ({ says })),
  z.strictObject({ says: z.string(), content: condition }),
]);
/** The keys of a YAML map are strings: "0.5" is meant as a number, "none" as no value at all. */
const asValue = (key: string): string | number | null =>
  key === 'none' ? null : key !== '' && !Number.isNaN(Number(key)) ? Number(key) : key;

const fact = z
  .strictObject({ id, says: z.string(), where: z.string(), claim: claims })
  .transform(({ claim, ...rest }) => ({ ...rest, claims: claim }));

const assumption = z
  .strictObject({
    id,
    says: z.string(),
    reason: z.string(),
    on: z.boolean().default(true),
    value: z.union([z.string(), z.number()]).optional(),
    choices: z.record(z.string(), choice).default({}),
    range: z.tuple([z.number(), z.number()]).optional(),
    claim: claims.optional(),
  })
  .transform(({ claim, value, choices, range, ...rest }) => ({
    ...rest,
    value: value === undefined ? null : asValue(String(value)),
    choices: Object.entries(choices).map(([key, given]) => ({ value: asValue(key), ...given })),
    range: range ?? null,
    claims: claim ?? [],
  }));

export const recordSchema = z.strictObject({
  title: z.string(),
  time: z.strictObject({ one: z.string(), many: z.string(), earliest: z.number().min(0).default(0) }),
  event: z.strictObject({ one: z.string(), many: z.string() }),
  attributes: z.array(attribute).default([]),
  facts: z.array(fact).min(1),
  assumptions: z.array(assumption).default([]),
});
