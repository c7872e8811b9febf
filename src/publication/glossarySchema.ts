import { z } from 'zod';
import { id, strict, words } from './strict.ts';

const entry = strict({
  id,
  /** The word itself, as a heading: "Log-rank test". */
  term: words,
  /** What it means, in a sentence or two. */
  says: words,
});

export type GlossaryEntry = z.infer<typeof entry>;

/** glossary.yaml: words that an article explains on demand. */
export const glossarySchema: z.ZodType<readonly GlossaryEntry[]> = z.array(entry);
