import type { FindLevel } from './findLevels.ts';
import type { FilledRow } from './tablesLeft.ts';

/** A row with a level for each attribute of a table: its own, else what rows `begin` with, else the attribute's first. */
export function filledRow(row: FilledRow, { record }: FindLevel, begin: FilledRow['attributes']): FilledRow {
  const own = { ...begin, ...row.attributes };
  const levels = record.attributes.map(
    ({ id, levels: all }) => [id, own[id] ?? begin[id] ?? all[0]?.id ?? null] as const,
  );
  return { ...row, attributes: { ...own, ...Object.fromEntries(levels) } };
}
