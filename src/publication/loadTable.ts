import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { isMissing, valueKey } from '../cohort/table/cellText.ts';
import { cohortOfSheet } from '../cohort/table/cohortOfSheet.ts';
import { readSheet, type Sheet } from '../cohort/table/readSheet.ts';
import { unitsIn } from '../cohort/table/unitsIn.ts';
import { problemInWords, type TableProblem } from '../cohort/table/TableProblem.ts';
import type { TableDictionary } from '../cohort/table/TableDictionary.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { recordOfTable } from '../reconstruction/record/recordOfTable.ts';
import type { Checked } from './checkYaml.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { undescribedColumns, unknownColumns } from './describedColumns.ts';
import { dictionaryFaults } from './dictionaryFaults.ts';
import { Faults } from './faults.ts';
import { headerFaults } from './headerFaults.ts';
import { openTimes } from './openTimes.ts';
import { tableFile } from './tableFile.ts';
import type { TableFile } from './tableSchema.ts';

/** The patients' table as it stands, and what its columns hold. */
export interface PatientSheet extends Sheet {
  readonly dictionary: TableFile;
}

type File = readonly [text: string, file: string];

/**
 * The patient table of a publication, through the same gate as a table that a reader loads, and the frame of a record for it; undefined
 * without a series, of which the frame is made, once all that can be is held against the table.
 *
 * @throws ContentError with every problem of table.yaml, or of table.csv by row and column
 */
export function loadTable(
  series: Series | undefined,
  yaml: File,
  csv: File,
): { record: PublishedRecord; table: Cohort; patients: PatientSheet } | undefined {
  const faults = new Faults();
  const file = faults.of(() => tableFile(yaml));
  const sheet = readSheet(csv[0]);
  faults.problems.push(...headerFaults(sheet, csv[1]));
  faults.refuse();
  if (file === undefined) return undefined;
  const unquoted = sheet.problems.filter(({ expected }) => expected.startsWith('quotes in pairs'));
  if (unquoted.length > 0) throw new ContentError(unquoted.map((problem) => atRow(problem, csv[1])));
  const misread = [
    ...unknownColumns(file, sheet),
    ...dictionaryFaults(file),
    ...(series ? otherUnit(file, series) : []),
  ];
  faults.problems.push(...misread, ...undescribedColumns(file, sheet, yaml[1]));
  // Cells that are read in the wrong way would be told of for no fault of theirs.
  if (misread.length > 0) faults.refuse();
  const { cohort, problems } = cohortOfSheet(
    sheet,
    dictionaryOf(file.data),
    new Set(),
    unitsIn(series?.time.many ?? '')[0] ?? null,
  );
  // Of a row with too many or too few values it isn't known which stands where.
  const shifted = new Set(
    problems.flatMap(({ row, column }) => (column === null && row !== null ? [row] : [])),
  );
  const all = [
    ...problems.map((problem) => ({
      ...problem,
      message: problemInWords({ ...problem, row: null, column: null }),
    })),
    ...unnamedMissing(file.data, sheet),
    ...openTimes(file.data, sheet),
  ].filter(({ row, column }) => column === null || row === null || !shifted.has(row));
  if (all.length > 0) {
    const lines = csv[0].split(/\r\n|\r|\n/u);
    faults.problems.push(
      ...toldOnce(
        all.map(({ row, column, message }) => ({
          file: csv[1],
          line: row ?? 1,
          column: cellStart(lines[(row ?? 1) - 1] ?? '', sheet.header.indexOf(column ?? ''), sheet.delimiter),
          inside: column ?? '',
          message,
        })),
      ),
    );
  }
  faults.refuse();
  if (series === undefined) return undefined;
  const attributes = file.data.attributes.map(({ id, label, levels }) => ({
    id,
    label,
    levels: Object.entries(levels).map(([level, [value = level]]) => ({ id: level, label: value })),
    missing: true,
    grouping: true,
  }));
  return {
    record: { ...recordOfTable(series), attributes },
    table: cohort,
    patients: { ...sheet, dictionary: file.data },
  };
}

function atRow(problem: TableProblem, file: string): Problem {
  const message = problemInWords({ ...problem, row: null, column: null });
  return { file, line: problem.row ?? 1, column: 1, inside: '', message };
}

/** A column of times that says by its name that they are counted in another unit than the words are. */
function otherUnit({ data, placeOf }: Checked<TableFile>, { time }: Series): Problem[] {
  const [said, ...more] = unitsIn(data.time);
  const [unit] = unitsIn(time.many);
  if (said === undefined || more.length > 0 || unit === undefined || said === unit) return [];
  const message = `"${data.time}" says by its name that times are counted in another unit than in series.yaml, where it is ${time.many}; expected one and the same`;
  return [{ ...placeOf(['time']), inside: 'time', message }];
}

function dictionaryOf({ row, time, event, attributes }: TableFile): TableDictionary {
  const spelt = (values: readonly string[]) => new Map(values.map((value) => [valueKey(value), value]));
  return {
    spelt: new Map([
      [event.column, spelt([...event.happened, ...event.without])],
      ...attributes.map(({ column, levels }) => [column, spelt(Object.values(levels).flat())] as const),
    ]),
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

/** Cells that leave a patient's level open, though nothing says that some do: the patient would vanish from the curves unnoticed. */
function unnamedMissing({ attributes }: TableFile, { header, rows }: Sheet) {
  return attributes.flatMap(({ column, levels, missing }) => {
    const named = [...missing, ...Object.values(levels).flat()].map(valueKey);
    const index = header.indexOf(column);
    return rows.flatMap(({ row, cells }) => {
      const cell = cells[index] ?? '';
      if (!isMissing(cell) || named.includes(valueKey(cell))) return [];
      const message = `"${cell}"; expected a level of this column, or missing: [${JSON.stringify(cell)}] at the attribute in table.yaml, which leaves this patient out of its curves.`;
      return [{ row, column, message }];
    });
  });
}

/** Problems that many rows share, each said once, with the number of the others. */
function toldOnce(problems: readonly Problem[]): Problem[] {
  const alike = Map.groupBy(problems, ({ inside, message }) => `${inside}\n${message}`);
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length < 3) return group;
    const lines = others.slice(0, 3).map(({ line }) => line);
    const message = `${first.message.replace(/\.$/u, '')}; and so in ${others.length} more rows: ${lines.join(', ')}${others.length > 3 ? ', …' : ''}.`;
    return [{ ...first, message }];
  });
}

/** Where a cell begins in its line, counted from 1; 1 for a cell that is not there. */
function cellStart(line: string, index: number, delimiter: string): number {
  let place = 0;
  for (let cell = 0; cell < index; cell += 1) {
    const quoted = /^\s*"(?:[^"]|"")*"/u.exec(line.slice(place))?.[0].length ?? 0;
    const end = line.indexOf(delimiter, place + quoted);
    if (end < 0) return 1;
    place = end + delimiter.length;
  }
  return place + 1;
}
