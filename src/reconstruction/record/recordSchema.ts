import { z } from 'zod';
import { claims } from './claimSchema.ts';
import { condition, id } from './conditionSchema.ts';

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

/**
 * The record's language as it is written in YAML, checked and brought into the engine's plain form.
 *
 * One object per claim, its key the kind of claim; a list of them where a statement claims several things. What every key
 * means is said, with examples, on the page on the record's language beside the publications.
 */
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
