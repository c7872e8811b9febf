import type { TableColumn } from './TableColumn.ts';
import type { KnownAttribute, KnownMeaning } from './TableMapping.ts';
import { slug } from './wordsOfNames.ts';

const SAME: readonly (readonly string[])[] = [
  ['yes', 'y', 'true', '1', 'present', 'positive'],
  ['no', 'n', 'false', '0', 'absent', 'negative'],
];

/** The attribute that a column is by its name, if there is one among those known, with a level for each value that has the name of one. */
export function guessMeaning(column: TableColumn, known: readonly KnownAttribute[]): KnownMeaning | null {
  const name = slug(column.name);
  const attribute = known.find(({ id, label }) => name === id || name === slug(label));
  if (!attribute) return null;
  return meaningOf(column, attribute);
}

/** The levels of an attribute that a column's values are by their names; null for a value that is none of them. */
export function meaningOf({ values }: TableColumn, { id, levels }: KnownAttribute): KnownMeaning {
  const levelOf = (key: string): string | null => {
    const name = slug(key);
    const alike = SAME.find((words) => words.includes(name)) ?? [];
    return (
      levels.find((level) => name === level.id || name === slug(level.label) || alike.includes(level.id))
        ?.id ?? null
    );
  };
  return { attribute: id, levels: Object.fromEntries(values.map(({ key }) => [key, levelOf(key)])) };
}
