import { splitCoding } from './headerCoding.ts';
import type { TableColumn } from './TableColumn.ts';

/** What a column's name spells of its values, or else what the file says of them beside the table: from the value to its words. */
export function codingOf({ name, legend }: TableColumn): ReadonlyMap<string, string> {
  const spelt = splitCoding(name).words;
  return spelt.size > 0 || legend === '' ? spelt : splitCoding(`x (${legend})`).words;
}
