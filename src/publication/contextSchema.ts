import { z } from 'zod';
import { id, strict, words } from './strict.ts';

const percent = z
  .number()
  .min(0, 'a percentage from 0 to 100')
  .max(100, 'a percentage from 0 to 100')
  .refine((value) => value === 0 || value >= 1, {
    error: ({ input }) =>
      `a percentage, ${Number((Number(input) * 100).toPrecision(6))} where a share of 1 was meant`,
  });

/**
 * Survival as printed, in percent, with its limits and the number alive where the source prints these as well; the schema hands on
 * shares of 1. A number that was worked out from the percentage doesn't belong here.
 */
const estimate = strict({
  value: percent.describe('The printed survival, in percent.'),
  alive: z
    .int('a whole number of patients')
    .nonnegative('a whole number of patients')
    .nullable()
    .default(null)
    .describe('How many are alive, where the source prints it.'),
  lower: percent.nullable().default(null).describe('The lower 95 % limit, in percent, where it is printed.'),
  upper: percent.nullable().default(null).describe('The upper one.'),
}).transform(({ value, alive, lower, upper }) => ({
  value: value / 100,
  alive,
  lower: lower === null ? null : lower / 100,
  upper: upper === null ? null : upper / 100,
}));

/** Survival after 3, 5 and 10 years; null where it wasn't found. */
const survivals = {
  survival3: estimate
    .nullable()
    .default(null)
    .describe('Survival after 3 years; null where it wasn’t found.'),
  survival5: estimate.nullable().default(null).describe('Survival after 5 years.'),
  survival10: estimate.nullable().default(null).describe('Survival after 10 years.'),
};
const patients = z.int('a whole number of patients').positive('a whole number of patients');

/** One published series, for comparison: what it was, what it printed, and what of that was read where. */
const contextRowSchema = strict({
  id: id.describe('Its id.'),
  label: words.describe('As on the figure: “First 2015”.'),
  year: z.int('a year').describe('The year in which it appeared.'),
  design: words.describe('In a few words: “one centre, looking back”.'),
  randomised: z.boolean().default(false).describe('Whether chance decided who had the operation.'),
  mixedPopulation: z
    .boolean()
    .default(false)
    .describe('Whether the printed survival is that of a wider group than the page is about.'),
  benchmark: z
    .boolean()
    .default(false)
    .describe('Whether these are patients without the operation, for comparison; n counts them.'),
  n: patients.nullable().describe('Patients whose survival is printed; null where the number was not found.'),
  comparator: strict({
    label: words.describe('What they are called.'),
    n: patients.nullable().describe('How many; null where the number was not found.'),
    ...survivals,
  })
    .nullable()
    .default(null)
    .describe('The patients it was compared with in the same publication.'),
  period: words.nullable().default(null).describe('When the patients were treated: “1998–2012”.'),
  drug: words.nullable().default(null).describe('What they were given besides.'),
  ...survivals,
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/u, 'a DOI without its address: 10.1000/182')
    .nullable()
    .describe('Its DOI without its address: 10.1000/182; null where it has none.'),
  verified: words.describe('What was read: “abstract”, “a review’s table only”.'),
  note: words.nullable().default(null).describe('What is to be known of it.'),
  reference: id.nullable().default(null).describe('Its key in references.yaml, if the article cites it.'),
}).superRefine((row, context) => {
  for (const [side, at] of [
    [row, []],
    [row.comparator, ['comparator']],
  ] as const) {
    let before = Infinity;
    for (const key of ['survival3', 'survival5', 'survival10'] as const) {
      const value = side?.[key]?.value ?? null;
      if (value === null) continue;
      if (value > before)
        context.addIssue({
          code: 'custom',
          path: [...at, key, 'value'],
          message: `no more than the ${Math.round(before * 1000) / 10} before it: survival never rises`,
        });
      before = value;
    }
  }
  for (const key of ['survival3', 'survival5', 'survival10'] as const)
    for (const [side, path] of [
      [row, [key, 'alive']],
      [row.comparator, ['comparator', key, 'alive']],
    ] as const) {
      const alive = side?.[key]?.alive ?? null;
      if (alive !== null && alive > (side?.n ?? Infinity))
        context.addIssue({
          code: 'custom',
          path: [...path],
          message: `at most the ${side?.n} patients of its \`n\``,
        });
    }
});

export type ContextRow = z.infer<typeof contextRowSchema>;

/** context.yaml: the published series that a publication is seen beside. */
export const contextSchema: z.ZodType<readonly ContextRow[]> = z.array(contextRowSchema);
