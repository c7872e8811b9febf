import type { TableColumn } from './TableColumn.ts';
import type { NameMeaning } from './nameMeaning.ts';

/** A column with what its name says. */
export interface NamedColumn {
  readonly column: TableColumn;
  readonly name: NameMeaning;
}
