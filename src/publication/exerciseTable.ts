import { z } from 'zod';
import { row, months, exits, range } from './exerciseParts.ts';
import { id, strict, words } from './strict.ts';

/** How another table is drawn for each seat of a class: what varies, and what stays. Times are whole, until the last one printed. */
const seedSchema = strict({
  patients: range.describe('Fewest and most patients, of each group.'),
  deaths: range.describe('Fewest and most deaths, of each group.'),
  'leave-first': range
    .nullable()
    .default(null)
    .describe('Fewest and most who leave before the first death; as it comes, if it isn’t said.'),
  'leave-last': range
    .nullable()
    .default(null)
    .describe(
      'Fewest and most who leave after the last death, of each group; as it comes, if it isn’t said.',
    ),
  'last-death-from': months
    .nullable()
    .default(null)
    .describe('The earliest time of the last death, of each group; as it comes, if it isn’t said.'),
});

export type TableSeed = z.infer<typeof seedSchema>;

/** A small table that an exercise speaks of: patients of its own, or the table shown with some rows changed. */
export const tableSchema = z.union(
  [
    strict({
      id,
      groups: z
        .array(
          strict({
            label: words.describe('What the group is called.'),
            exits: exits.describe(
              'Times, each followed by x (outcome), o (competing event) or + (left): 4x 9+ 12x.',
            ),
          }),
        )
        .min(1, 'at least one group')
        .describe('Patients of its own.'),
      seed: seedSchema
        .nullable()
        .default(null)
        .describe('How the table is drawn anew for each seat of a class; null for never.'),
    }),
    strict({
      id,
      from: z.literal('shown'),
      changes: z
        .array(
          strict({
            row: row.describe('The letter of a row of the table shown.'),
            time: months.optional(),
            event: z.boolean().optional().describe('Whether the outcome happened.'),
          }),
        )
        .describe('The rows of the table shown that are otherwise here.'),
    }),
  ],
  { error: 'an id with groups (label, exits), or an id with from: shown and changes' },
);

export type ExerciseTable = z.infer<typeof tableSchema>;
