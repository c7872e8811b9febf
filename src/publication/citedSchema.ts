import { z } from 'zod';
import { printsValue } from './printedNumber.ts';
import { id, strict, words } from './strict.ts';

/** One number that the prose takes from the literature, written once, with where it stands and what was checked. */
const citedSchema = strict({
  id: id.describe('Its name for the text: <Stat of="…" />.'),
  value: z.number().describe('The number itself, in its unit.'),
  unit: words.nullable().default(null).describe('Its unit: “months”; null for a bare number.'),
  text: words.describe('As printed in the text: “26 months”.'),
  reference: words.describe('The key in references.yaml of the work that it is taken from.'),
  where: words.describe('Where in the work: “Abstract”, “Table 2”.'),
  verified: words.describe('What was compared with what, when the number was taken over.'),
}).superRefine(({ text, value }, context) => {
  if (printsValue(text, value)) return;
  const message = `the number that stands under value, ${value}, as it is printed`;
  context.addIssue({ code: 'custom', path: ['text'], message });
});

export type CitedNumber = z.infer<typeof citedSchema>;

/** cited.yaml: all of them. */
export const citedNumbersSchema = z.array(citedSchema);
