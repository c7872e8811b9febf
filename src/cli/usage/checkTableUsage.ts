/** How "check-table" is used: what `--help` prints. */
export const CHECK_TABLE_USAGE = `check-table PUBLICATION-FOLDER-OR-RECORD.yaml TABLE.csv [options]

  --time COLUMN            the column with the times, in the record's unit
  --event COLUMN[=VALUES]  the column that says who had the event, and the values that mean it, with commas between them
  --map COLUMN=ATTRIBUTE   what a column is (none: leave it aside; may be repeated)
  --json                   print one JSON object instead of the report

The table has one row per patient, with commas, semicolons or tabs between the cells. Columns are recognised by their names and
values; the report says how. A cell without a value means that it is not known. Exit code: 0 nothing disagrees, 1 something
does, 2 something can't be read.

Example: npm run -s check-table -- content/my-series table.csv --event "outcome=died"
  agree       mean-follow-up: Follow-up after hepatectomy was 113.5 months on average.
                mean of 6: 113.5 months, 113.5 printed`;
