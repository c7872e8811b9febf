import { z } from 'zod';
import { id, strict, words } from './strict.ts';

/** One number that the prose takes from the literature, written once, with where it stands and what was checked. */
const citedSchema = strict({
  id,
  value: z.number(),
  unit: words.nullable().default(null),
  /** As printed in the prose. */
  text: words,
  reference: words,
  /** Where in the work: "Abstract", "Table 2". */
  where: words,
  /** What was compared with what, when the number was taken over. */
  verified: words,
});

export type CitedNumber = z.infer<typeof citedSchema>;

/** cited.yaml: all of them. */
export const citedNumbersSchema = z.array(citedSchema);
