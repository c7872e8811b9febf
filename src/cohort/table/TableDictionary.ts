/** How a column's values are read as levels of an attribute: keys of values (see `valueKey`) to ids of levels; null: as missing. */
export interface ColumnMeaning {
  readonly id: string;
  readonly column: string;
  readonly levels: Readonly<Record<string, string | null>>;
}

/**
 * What the columns of a table mean: its data dictionary. Columns are named as in the header.
 *
 * `happened` and `without` list the event column's values (their keys) for a patient with the outcome and for one who left
 * follow-up without it; `without` null: every other value.
 */
export interface TableDictionary {
  /** The column with a name for each row; null to name rows by their number in the table. */
  readonly row: string | null;
  readonly time: string;
  readonly event: {
    readonly column: string;
    readonly happened: readonly string[];
    readonly without: readonly string[] | null;
  };
  readonly attributes: readonly ColumnMeaning[];
  /** How whoever made it spells the keys of a column, by the column's name; as they are where nothing is said. */
  readonly spelt?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
