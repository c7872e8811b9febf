import type { Sheet } from '../cohort/table/readSheet.ts';
import type { Checked } from './checkYaml.ts';
import type { Problem } from './ContentError.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { TableFile } from './tableSchema.ts';

/** The names of columns that a dictionary has. */
export function describedColumns({ columns, row, time, event, attributes }: TableFile): string[] {
  return [
    ...Object.keys(columns),
    row ?? time,
    time,
    event.column,
    ...attributes.map(({ column }) => column),
  ];
}

/** Columns that a dictionary names, and the table doesn't have. */
export function unknownColumns({ data, placeOf }: Checked<TableFile>, { header }: Sheet): Problem[] {
  const named: [path: (string | number)[], column: string][] = [
    ...Object.keys(data.columns).map((name): [string[], string] => [['columns', name], name]),
    ...(data.row === null ? [] : [[['row'], data.row] as [string[], string]]),
    [['time'], data.time],
    [['event', 'column'], data.event.column],
    ...data.attributes.map(({ column }, index): [(string | number)[], string] => [
      ['attributes', index, 'column'],
      column,
    ]),
  ];
  return named.flatMap(([path, column], index) =>
    // What is named in several places is told of in the first.
    header.includes(column) || named.findIndex(([, other]) => other === column) < index
      ? []
      : [
          {
            ...placeOf(path),
            inside: path.join('.'),
            message: `"${column}" is not a column of table.csv.${didYouMean(column, header)} Expected one of ${header.join(', ')}.`,
          },
        ],
  );
}

/** Columns of the table of which nothing is said, but for those that a name with a slip probably meant. */
export function undescribedColumns(
  { data, placeOf }: Checked<TableFile>,
  { header }: Sheet,
  file: string,
): Problem[] {
  const meant = describedColumns(data)
    .filter((column) => !header.includes(column))
    .flatMap((column) => nearest(column, header).slice(0, 1));
  return header
    .filter((column) => !Object.hasOwn(data.columns, column) && !meant.includes(column))
    .map((column) => ({
      ...placeOf(['columns']),
      file,
      inside: 'columns',
      message: `nothing about the column "${column}" of table.csv; expected what it holds.`,
    }));
}
