import { spreadPatients } from '../rows/spreadPatients.ts';
import type { TableColumn } from '../cohort/table/TableColumn.ts';
import type { TableContent } from './tableReading.ts';

/** Of a column with more different values than these none is named anywhere: it makes no levels, and can't be cut. */
const MOST_NAMED = 5000;

/**
 * What has been made of a large table, without its rows and cells, so that a page takes it over at once. In place of all patients
 * stand some, evenly spread over the order of exit.
 */
export function sentContent(content: TableContent): TableContent {
  const { sheet, columns, read, cohort } = content;
  const short = (column: TableColumn): TableColumn =>
    column.values.length < MOST_NAMED ? column : { ...column, values: [] };
  const shortened = columns.map(short);
  return {
    ...content,
    sheet: { ...sheet, rows: [] },
    columns: shortened,
    read: {
      ...read,
      sheet: { ...read.sheet, rows: [] },
      columns: read.columns === columns ? shortened : read.columns.map(short),
      timed: [],
    },
    cohort: cohort && spreadPatients(cohort),
  };
}
