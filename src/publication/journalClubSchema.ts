import { z } from 'zod';
import { id, strict, words } from './strict.ts';

const minutes = z.int('a whole number of minutes').positive('a whole number of minutes');

/** journal-club.yaml: sessions on the paper, step by step, with what their teacher should know. Texts may name quantities. */
export const journalClubSchema = strict({
  /** What the group reads or does beforehand. */
  before: words,
  sessions: z
    .array(
      strict({
        /** How long it takes; its steps add up to this. */
        minutes,
        /** What can be done afterwards that couldn't before. */
        aims: z.array(words).min(1, 'at least one aim'),
        materials: z.array(words).default([]),
        steps: z
          .array(
            strict({
              minutes,
              title: words,
              /** What the group does. */
              group: words,
              /** What the teacher should know, and what usually goes wrong. */
              teacher: words,
              /** What somebody will say, and what to ask then. */
              says: z.array(strict({ they: words, ask: words })).default([]),
              /** How votes will split, so far as can be foreseen. */
              split: words.nullable().default(null),
              exercises: z.array(id).default([]),
            }),
          )
          .min(1, 'at least one step'),
        /** The sentence to end with. */
        closing: words,
      }),
    )
    .min(1, 'at least one session'),
});

export type JournalClub = z.infer<typeof journalClubSchema>;
export type JournalClubSession = JournalClub['sessions'][number];
