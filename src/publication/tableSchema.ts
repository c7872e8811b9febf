import { z } from 'zod';
import { id, strict, words } from './strict.ts';

/** A value as it stands in the table; YAML reads an unquoted 1 as a number and an unquoted true as a truth value. */
const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const values = z.union([value.transform((one) => [one]), z.array(value).min(1, 'at least one value')]);

const attribute = strict({
  id,
  label: words,
  column: words,
  /** From the level's id to the value, or values, that the table has for it. */
  levels: z.record(id, values),
  /** The values of cells that leave it open which level a patient has: such a patient stands in no curve of this grouping. */
  missing: values.default([]),
});

/** table.yaml: the data dictionary of table.csv. */
export const tableSchema = strict({
  /** What each column holds, by its name in the header. */
  columns: z.record(words, words),
  /** The column with a name for each row; rows go by their number without it. */
  row: words.nullable().default(null),
  time: words,
  event: strict({ column: words, happened: values, without: values }),
  attributes: z.array(attribute).min(1, 'at least one attribute'),
});

export type TableFile = z.infer<typeof tableSchema>;
