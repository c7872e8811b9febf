import { z } from 'zod';
import { strict, words } from './strict.ts';

/** What a report says of an item that a guideline asks for; "unclear" where what was read can't tell. */
const ANSWERS = ['yes', 'partly', 'no', 'unclear'] as const;

const checklistItemSchema = strict({
  item: words,
  /** The guidelines that ask for it, with their item numbers. */
  asks: words.nullable().default(null),
  answer: z.enum(ANSWERS),
  note: words.nullable().default(null),
});

export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** checklist.yaml: what is reported and what isn't, with a sentence that keeps it fair. */
export const checklistSchema = strict({
  /** What was read, and what the list is not. */
  fairness: words,
  items: z.array(checklistItemSchema).min(1, 'at least one item'),
});

export type ReportingChecklist = z.infer<typeof checklistSchema>;
