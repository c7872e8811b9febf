import { ownValue } from '../ownValue.ts';
import type { TableColumn } from './TableColumn.ts';
import type { TimeUnit } from './TableMapping.ts';
import { wordsOf } from './wordsOfNames.ts';

export interface GuessedTime {
  readonly column: string | null;
  readonly reason: string;
  readonly unit: TimeUnit;
  readonly unitReason: string;
}

/** Words in the name of a column that holds times of follow-up, and how strongly each speaks for it. */
const NAMES: Readonly<Record<string, number>> = {
  ...{
    time: 3,
    times: 3,
    followup: 4,
    follow: 3,
    fu: 3,
    survival: 3,
    futime: 4,
    duration: 2,
    tte: 3,
    os: 2,
    dfs: 2,
    pfs: 2,
    rfs: 2,
  },
  ...{ days: 2, day: 1, weeks: 2, week: 1, months: 3, month: 2, mo: 1, mos: 1, years: 2, year: 1, yrs: 1 },
  ...{ zeit: 3, monate: 3, tage: 2, tiempo: 3, meses: 3, temps: 3, mois: 3, tempo: 3, mesi: 3 },
};

/** Words that speak against it: a date or an age isn't a time since time zero. */
const AGAINST: Readonly<Record<string, number>> = {
  ...{
    age: 6,
    date: 6,
    birth: 6,
    dob: 6,
    diagnosis: 2,
    size: 3,
    status: 6,
    event: 6,
    id: 4,
    death: 2,
    dead: 4,
    calendar: 4,
  },
};

const UNITS: Readonly<Record<string, TimeUnit>> = {
  ...{ d: 'day', day: 'day', days: 'day', tage: 'day', jours: 'day' },
  ...{ w: 'week', week: 'week', weeks: 'week', wk: 'week', wks: 'week' },
  ...{
    m: 'month',
    mo: 'month',
    mos: 'month',
    month: 'month',
    months: 'month',
    monate: 'month',
    meses: 'month',
    mois: 'month',
    mesi: 'month',
  },
  ...{ y: 'year', year: 'year', years: 'year', yr: 'year', yrs: 'year', jahre: 'year' },
};

/** The column with times of follow-up: numbers of at least 0 in nearly every row, by a name that says so, else by its many values. */
export function guessTime(columns: readonly TableColumn[]): GuessedTime {
  const rated = columns
    .filter(
      ({ numbers, cells, missing, smallest }) =>
        numbers > 0 && numbers >= (cells - missing) * 0.6 && smallest >= 0,
    )
    .map((column) => ({
      column,
      rate: nameRate(column.name) + column.values.length / Math.max(1, column.cells),
    }))
    .sort((a, b) => b.rate - a.rate);
  const best = rated[0];
  if (!best || best.rate <= 0) {
    return {
      column: null,
      reason:
        'no column looks like times of follow-up: numbers of at least 0, named time, months or follow-up',
      unit: 'month',
      unitReason: 'not known yet',
    };
  }
  const { column } = best;
  const named = nameRate(column.name) > 0;
  return {
    column: column.name,
    reason: named
      ? `its name says so, and it holds ${column.numbers} numbers from ${column.smallest} to ${column.largest}`
      : `of the columns of numbers it has the most different values, from ${column.smallest} to ${column.largest}`,
    ...unitOf(column),
  };
}

function nameRate(name: string): number {
  return wordsOf(name).reduce(
    (sum, word) => sum + (ownValue(NAMES, word) ?? 0) - (ownValue(AGAINST, word) ?? 0),
    0,
  );
}

function unitOf({ name, largest }: TableColumn): { unit: TimeUnit; unitReason: string } {
  const word = wordsOf(name).find((each) => Object.hasOwn(UNITS, each));
  const named = word === undefined ? undefined : UNITS[word];
  if (named !== undefined) return { unit: named, unitReason: `“${word}” stands in the column’s name` };
  // A follow-up longer than forty years is days; nobody counts months beyond that.
  return largest > 480
    ? {
        unit: 'day',
        unitReason: `the name gives no unit; the longest time, ${largest}, would be many years in months`,
      }
    : { unit: 'month', unitReason: `the name gives no unit; the longest time is ${largest}` };
}
