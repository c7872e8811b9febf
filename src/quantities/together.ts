import type { GroupedTable } from './exerciseTables.ts';

/** A table as one group: everybody in it has one curve. */
export function together(groups: GroupedTable): GroupedTable {
  return groups.length === 1 ? groups : [{ label: '', patients: groups.flatMap(({ patients }) => patients) }];
}
