import { z } from 'zod';
import { id, strict, words } from './strict.ts';

/** journal-club.yaml: a session on the paper, step by step, with what its teacher should know. Texts may name quantities. */
export const journalClubSchema = strict({
  /** What the group reads or does beforehand. */
  before: words,
  steps: z
    .array(
      strict({
        minutes: z.int('a whole number of minutes').positive('a whole number of minutes'),
        title: words,
        /** What the group does. */
        group: words,
        /** What the teacher should know, and what usually goes wrong. */
        teacher: words,
        exercises: z.array(id).default([]),
      }),
    )
    .min(1, 'at least one step'),
});

export type JournalClub = z.infer<typeof journalClubSchema>;
