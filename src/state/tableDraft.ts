import { valueKey } from '../cohort/table/cellText.ts';
import type { Delimiter } from '../cohort/table/splitCells.ts';
import type { TableColumn } from '../cohort/table/TableColumn.ts';
import type { TableMapping } from '../cohort/table/TableMapping.ts';

/** A reader's own table as they have brought it and mended it: the text as it was, and every choice made since. */
export interface TableDraft {
  readonly name: string;
  readonly text: string;
  readonly delimiter: Delimiter | null;
  /** Null: as guessed. */
  readonly mapping: TableMapping | null;
  /** Cells as the reader corrected them; see `cellKey`. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Rows that the reader chose to leave out, by their numbers. */
  readonly leaveOut: ReadonlySet<number>;
}

export function newDraft(name: string, text: string): TableDraft {
  return { name, text, delimiter: null, mapping: null, corrections: new Map(), leaveOut: new Set() };
}

/** A mapping without values of the outcome that its column doesn't hold. */
export function heldMapping(mapping: TableMapping, columns: readonly TableColumn[]): TableMapping {
  const column = columns.find(({ name }) => name === mapping.event);
  const known = [...(column?.values ?? []).map(({ key }) => key), ...(column?.missingAs ?? []).map(valueKey)];
  const held = (keys: readonly string[]) => keys.filter((key) => known.includes(key));
  const { happened, without, other, unknown } = mapping;
  return {
    ...mapping,
    happened: held(happened),
    without: held(without),
    other: held(other),
    unknown: held(unknown),
  };
}
