import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { valueKey } from '../cohort/table/cellText.ts';
import { cohortOfSheet } from '../cohort/table/cohortOfSheet.ts';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { problemInWords } from '../cohort/table/TableProblem.ts';
import type { TableDictionary } from '../cohort/table/TableDictionary.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { recordOfTable } from '../reconstruction/record/recordOfTable.ts';
import { checkYaml, type Checked } from './checkYaml.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';
import { tableSchema, type TableFile } from './tableSchema.ts';

type File = readonly [text: string, file: string];

/**
 * The patient table of a publication, through the same gate as a table that a reader loads, and the frame of a record for it.
 *
 * @throws ContentError with every problem of table.yaml, or of table.csv by row and column
 */
export function loadTable(series: Series, yaml: File, csv: File): { record: PublishedRecord; table: Cohort } {
  const file = checkYaml<TableFile>(yaml[0], yaml[1], tableSchema);
  const sheet = readSheet(csv[0]);
  const undescribed = columnProblems(file, sheet, yaml[1]);
  if (undescribed.length > 0) throw new ContentError(undescribed);
  const { cohort, problems } = cohortOfSheet(sheet, dictionaryOf(file.data));
  if (problems.length > 0) {
    throw new ContentError(
      problems.map((problem) => ({
        file: csv[1],
        line: problem.row ?? 1,
        column: 1,
        inside: problem.column ?? '',
        message: problemInWords({ ...problem, row: null, column: null }),
      })),
    );
  }
  const attributes = file.data.attributes.map(({ id, label, levels }) => ({
    id,
    label,
    levels: Object.entries(levels).map(([level, [value = level]]) => ({ id: level, label: value })),
    missing: true,
    grouping: true,
  }));
  return { record: { ...recordOfTable(series), attributes }, table: cohort };
}

function dictionaryOf({ row, time, event, attributes }: TableFile): TableDictionary {
  return {
    row,
    time,
    event: {
      column: event.column,
      happened: event.happened.map(valueKey),
      without: event.without.map(valueKey),
    },
    attributes: attributes.map(({ id, column, levels }) => ({
      id,
      column,
      levels: Object.fromEntries(
        Object.entries(levels).flatMap(([level, values]) => values.map((value) => [valueKey(value), level])),
      ),
    })),
  };
}

/** Every column of the table is described, every description has a column, and every column named is one of them. */
function columnProblems({ data, placeOf }: Checked<TableFile>, { header }: Sheet, file: string): Problem[] {
  const described = Object.keys(data.columns);
  const named: [path: (string | number)[], column: string][] = [
    ...described.map((name): [string[], string] => [['columns', name], name]),
    ...(data.row === null ? [] : [[['row'], data.row] as [string[], string]]),
    [['time'], data.time],
    [['event', 'column'], data.event.column],
    ...data.attributes.map(({ column }, index): [(string | number)[], string] => [
      ['attributes', index, 'column'],
      column,
    ]),
  ];
  return [
    ...named.flatMap(([path, column]) =>
      header.includes(column)
        ? []
        : [
            {
              ...placeOf(path),
              inside: path.join('.'),
              message: `"${column}" is not a column of table.csv.${didYouMean(column, header)} Expected one of ${header.join(', ')}.`,
            },
          ],
    ),
    ...header
      .filter((column) => !described.includes(column))
      .map((column) => ({
        ...placeOf(['columns']),
        file,
        inside: 'columns',
        message: `nothing about the column "${column}" of table.csv; expected what it holds.`,
      })),
  ];
}
