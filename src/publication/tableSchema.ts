import { z } from 'zod';
import { id, strict, words } from './strict.ts';

/** A value as it stands in the table; to an editor an unquoted 1 is a number and an unquoted true a truth value. */
const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const values = z.union([value.transform((one) => [one]), z.array(value).min(1, 'at least one value')]);

const attribute = strict({
  id: id.describe('The attribute’s id; groupings in series.yaml have the same.'),
  label: words.describe('What it is called.'),
  column: words.describe('The column of table.csv that it stands in.'),
  levels: z
    .record(id, values)
    .describe('From the id of each level to the value, or the list of values, that the table has for it.'),
  missing: values
    .default([])
    .describe('Values of cells that leave it open: such a patient stands in no curve of this grouping.'),
});

/** table.yaml: the data dictionary of table.csv. */
export const tableSchema = strict({
  columns: z.record(words, words).describe('What each column holds, by its name in the header.'),
  row: words
    .nullable()
    .default(null)
    .describe('The column with a name for each row; rows go by their number without it.'),
  time: words.describe('The column with the times, in the unit of series.yaml.'),
  event: strict({
    column: words.describe('The column with the outcome.'),
    happened: values.describe('The value, or values, that mean that it happened.'),
    without: values.describe('The value, or values, that mean that it hasn’t.'),
  }).describe('Where the outcome stands.'),
  attributes: z
    .array(attribute)
    .default([])
    .describe('What patients may be split by; a series of one group has none.'),
});

export type TableFile = z.infer<typeof tableSchema>;
