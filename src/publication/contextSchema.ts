import { z } from 'zod';
import { id, strict, words } from './strict.ts';

const percent = z.number().min(0, 'a percentage from 0 to 100').max(100, 'a percentage from 0 to 100');

/**
 * Survival as printed, in percent, with its limits and the number alive where the source prints these as well; the schema hands on
 * shares of 1. A number that was worked out from the percentage doesn't belong here.
 */
const estimate = strict({
  value: percent,
  alive: z
    .int('a whole number of patients')
    .nonnegative('a whole number of patients')
    .nullable()
    .default(null),
  lower: percent.nullable().default(null),
  upper: percent.nullable().default(null),
}).transform(({ value, alive, lower, upper }) => ({
  value: value / 100,
  alive,
  lower: lower === null ? null : lower / 100,
  upper: upper === null ? null : upper / 100,
}));

/** Survival after 3, 5 and 10 years; null where it wasn't found. */
const survivals = {
  survival3: estimate.nullable().default(null),
  survival5: estimate.nullable().default(null),
  survival10: estimate.nullable().default(null),
};
const patients = z.int('a whole number of patients').positive('a whole number of patients');

/** One published series, for comparison: what it was, what it printed, and what of that was read where. */
const contextRowSchema = strict({
  id,
  /** As on the figure: "Brudvik 2015". */
  label: words,
  year: z.int('a year'),
  /** In a few words: "one centre, looking back". */
  design: words,
  /** Chance decided who had the operation. */
  randomised: z.boolean().default(false),
  /** The printed survival is that of a wider group than this page is about. */
  mixedPopulation: z.boolean().default(false),
  /** Patients without the operation, for comparison; `n` counts them. */
  benchmark: z.boolean().default(false),
  /** Patients whose survival is printed; null where the number was not found. */
  n: patients.nullable(),
  /** The patients it was compared with in the same publication. */
  comparator: strict({ label: words, n: patients.nullable(), ...survivals })
    .nullable()
    .default(null),
  period: words.nullable().default(null),
  drug: words.nullable().default(null),
  ...survivals,
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/u, 'a DOI without its address: 10.1000/182')
    .nullable(),
  /** What was read: "abstract", "a review’s table only". */
  verified: words,
  note: words.nullable().default(null),
  /** A key of references.yaml, if the article cites it. */
  reference: id.nullable().default(null),
}).superRefine((row, context) => {
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
