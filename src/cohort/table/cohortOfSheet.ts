import type { Cohort, Patient } from '../Cohort.ts';
import { ownValue } from '../ownValue.ts';
import { canonicalTimes } from './canonicalTimes.ts';
import { isMissing, valueKey } from './cellText.ts';
import type { NumberMarks } from './numberMarks.ts';
import { numberWith } from './numberWith.ts';
import type { Sheet } from './readSheet.ts';
import type { TableDictionary } from './TableDictionary.ts';
import type { TableProblem } from './TableProblem.ts';
import type { TimeUnit } from './TableMapping.ts';
import { spellingIn } from './spellingIn.ts';
import { timesInOneWay } from './timesInOneWay.ts';
import { unitOfCell } from './unitOfCell.ts';

/** The patients of a table. Rows with a problem are left out of the cohort and named in `problems`. */
export interface TableCohort {
  readonly cohort: Cohort;
  readonly problems: readonly TableProblem[];
}

/**
 * The gate from a sheet to a cohort: every row becomes a patient, or every reason why it doesn't is told. Nothing is guessed.
 *
 * A missing level is no problem: it is null, and the patient stands in no curve of that grouping. `leaveOut` names rows that
 * whoever brought the table chose to leave out; they are not looked at. `unit` is that of times, where it is known: a time in another isn't converted, but told. Points and commas are read by the whole column of times, and times equal but for rounding are one. Patients stand in order of exit.
 */
export function cohortOfSheet(
  sheet: Sheet,
  dictionary: TableDictionary,
  leaveOut: ReadonlySet<number> = new Set(),
  unit: TimeUnit | null = null,
): TableCohort {
  const problems: TableProblem[] = sheet.problems.filter(({ row }) => row === null || !leaveOut.has(row));
  const place = (name: string): number => {
    const index = sheet.header.indexOf(name);
    if (index < 0) {
      problems.push({
        row: 1,
        column: name,
        found: null,
        expected: `a column of that name among ${sheet.header.join(', ')}`,
      });
    }
    return index;
  };
  const at = {
    row: dictionary.row === null ? -1 : place(dictionary.row),
    time: place(dictionary.time),
    event: place(dictionary.event.column),
    attributes: dictionary.attributes.map(({ column }) => place(column)),
  };
  const { marks, problems: ways } = timesInOneWay(
    dictionary.time,
    sheet.rows.flatMap(({ row, cells }) => (leaveOut.has(row) ? [] : [cells[at.time] ?? ''])),
    unit,
  );
  problems.push(...ways);
  const spellings = new Map<string, (key: string) => string>();
  /** Keys as a message shows them. */
  const shown = (column: string, keys: readonly string[]): string => {
    const spelt = spellings.get(column) ?? spellingIn(sheet, column, dictionary.spelt?.get(column));
    spellings.set(column, spelt);
    return keys.map(spelt).join(', ');
  };
  const broken = new Set(problems.flatMap(({ row }) => row ?? []));
  const names = new Map<string, number>();
  const patients: Patient[] = [];
  for (const { row, cells } of sheet.rows) {
    if (leaveOut.has(row)) continue;
    const faults: TableProblem[] = [];
    const fault = (column: string, found: string, expected: string): null => {
      faults.push({ row, column, found, expected });
      return null;
    };
    const name = nameOf(cells[at.row] ?? '', row, names, (found, expected) =>
      fault(dictionary.row ?? '', found, expected),
    );
    const time =
      at.time < 0
        ? null
        : timeIn(cells[at.time] ?? '', marks, unit, (found, expected) =>
            fault(dictionary.time, found, expected),
          );
    const event = at.event < 0 ? null : eventIn(cells[at.event] ?? '', dictionary.event, shown, fault);
    const attributes: Record<string, string | null> = {};
    for (const [index, { id, column, levels }] of dictionary.attributes.entries()) {
      const cell = cells[at.attributes[index] ?? -1] ?? '';
      const level = ownValue(levels, valueKey(cell));
      if (level === undefined && !isMissing(cell))
        fault(column, cell, `one of ${shown(column, Object.keys(levels))}`);
      attributes[id] = level ?? null;
    }
    problems.push(...faults);
    if (faults.length === 0 && !broken.has(row) && time !== null && event !== null)
      patients.push({ row: name, time, event, attributes });
  }
  const same = canonicalTimes(patients.map(({ time }) => time));
  const exits = patients.map((patient) => ({ ...patient, time: same(patient.time) }));
  // By time, and of one time events first: the order of exit.
  exits.sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  return { cohort: { patients: exits }, problems };
}

type Fault = (found: string, expected: string) => null;

function timeIn(cell: string, marks: NumberMarks, unit: TimeUnit | null, fault: Fault): number | null {
  if (unit !== null && (unitOfCell(cell) ?? unit) !== unit) return fault(cell, `a number of ${unit}s`);
  const time = numberWith(cell, marks);
  return time !== null && time >= 0 ? time : fault(cell, 'a number of at least 0');
}

function eventIn(
  cell: string,
  { column, happened, without }: TableDictionary['event'],
  shown: (column: string, keys: readonly string[]) => string,
  fault: (column: string, found: string, expected: string) => null,
): boolean | null {
  const key = valueKey(cell);
  if (happened.includes(key)) return true;
  if (without === null ? !isMissing(cell) : without.includes(key)) return false;
  return fault(
    column,
    cell,
    without === null
      ? `${shown(column, happened)}, or any value for those without the outcome`
      : `one of ${shown(column, [...happened, ...without])}`,
  );
}

/** A row's own name, or its number in the table; no two rows have the same. */
function nameOf(cell: string, row: number, names: Map<string, number>, fault: Fault): string {
  const name = cell === '' ? String(row) : cell;
  const taken = names.get(name);
  if (taken !== undefined) fault(name, `a name of its own; row ${taken} has this one`);
  else names.set(name, row);
  return name;
}
