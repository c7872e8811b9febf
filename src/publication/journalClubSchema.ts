import { z } from 'zod';
import { id, strict, words } from './strict.ts';

const minutes = z.int('a whole number of minutes').positive('a whole number of minutes');

/** journal-club.yaml: sessions on the paper, step by step, with what their teacher should know. Texts may name quantities. */
export const journalClubSchema = strict({
  before: words.describe('What the group reads or does beforehand.'),
  sessions: z
    .array(
      strict({
        minutes: minutes.describe('How long it takes; its steps add up to this.'),
        aims: z
          .array(words)
          .min(1, 'at least one aim')
          .describe('What can be done afterwards that couldn’t before.'),
        materials: z.array(words).default([]).describe('What is needed in the room.'),
        steps: z
          .array(
            strict({
              minutes: minutes.describe('How long the step takes.'),
              title: words.describe('What the step is called.'),
              group: words.describe('What the group does.'),
              teacher: words.describe('What the teacher should know, and what usually goes wrong.'),
              says: z
                .array(
                  strict({ they: words.describe('What they say.'), ask: words.describe('What to ask.') }),
                )
                .default([])
                .describe('What somebody will say, and what to ask then.'),
              split: words
                .nullable()
                .default(null)
                .describe('How votes will split, so far as can be foreseen.'),
              exercises: z.array(id).default([]).describe('The exercises done in it, by their addresses.'),
            }),
          )
          .min(1, 'at least one step')
          .describe('What is done, in order.'),
        closing: words.describe('The sentence to end with.'),
      }),
    )
    .min(1, 'at least one session')
    .describe('Sessions of different length.'),
});

export type JournalClub = z.infer<typeof journalClubSchema>;
export type JournalClubSession = JournalClub['sessions'][number];
