import { z } from 'zod';
import { once } from './once.ts';
import { id, strict, words } from './strict.ts';

const entry = strict({
  id: id.describe('Its name for the text: <Term of="…">.'),
  term: words.describe('The word itself, as a heading: “Log-rank test”.'),
  says: words.describe('What it means, in a sentence or two.'),
});

export type GlossaryEntry = z.infer<typeof entry>;

/** glossary.yaml: words that an article explains on demand. */
export const glossarySchema: z.ZodType<readonly GlossaryEntry[]> = z
  .array(entry)
  .superRefine(once('id', 'an id that no other word has'));
