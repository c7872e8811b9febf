import { z } from 'zod';
import { strict, words } from './strict.ts';

/** What a report says of an item that a guideline asks for; "unclear" where what was read can't tell. */
const ANSWERS = ['yes', 'partly', 'no', 'unclear'] as const;

const checklistItemSchema = strict({
  item: words.describe('What is asked for.'),
  asks: words.nullable().default(null).describe('The guidelines that ask for it, with their item numbers.'),
  answer: z.enum(ANSWERS).describe('What the report says of it; unclear where what was read can’t tell.'),
  note: words.nullable().default(null).describe('What it says, or where it was looked for.'),
});

export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** checklist.yaml: what is reported and what isn't, with a sentence that keeps it fair. */
export const checklistSchema = strict({
  fairness: words.describe('What was read, and what the list is not.'),
  items: z
    .array(checklistItemSchema)
    .min(1, 'at least one item')
    .describe('The items, in the order of the list.'),
});

export type ReportingChecklist = z.infer<typeof checklistSchema>;
