import type { NamedColumn } from './NamedColumn.ts';
import type { TimeUnit } from './TableMapping.ts';
import { namesOf } from './timeReasons.ts';
import { unitsOfCells } from './unitsOfCells.ts';

/** The unit of a column of times: null where nothing tells it. `open` says why the name, or the cells, go against the values. */
export interface UnitReading {
  readonly unit: TimeUnit | null;
  readonly why: string;
  readonly open: string | null;
}

/** Longer than this nobody is followed, in each unit: 120 years. */
export const LONGEST: Readonly<Record<TimeUnit, number>> = {
  day: 43_830,
  week: 6262,
  month: 1440,
  year: 120,
};

/** Spreadsheets count days from the end of 1899: so many have passed by 1954. */
const FIRST_SERIAL = 20_000;

/** The unit of times by the column's name, or by the word behind the figures of its cells; checked against the values. `code` is what may be no time. */
export function readUnit(
  columns: readonly NamedColumn[],
  times: readonly number[],
  code: number | undefined,
): UnitReading {
  const named = [...new Set(columns.flatMap(({ name }) => name.units))];
  const { units: behind, bare, bareAs } = unitsOfCells(columns, code);
  const spoken = behind.size > 0 ? [...behind.keys()] : named;
  const [unit = null] = spoken;
  const open = (says: string): UnitReading => ({ unit: null, why: 'the unit is asked', open: says });
  if (behind.size > 1) return open(`the cells give more than one unit: ${spoken.join(', ')}`);
  if (behind.size === 1 && named.length > 0 && unit !== null && !named.includes(unit))
    return open(`the name says ${named.join(', ')}, the cells say ${unit}`);
  if (behind.size === 1 && named.length === 0 && bare > 0) {
    const [said = 0] = behind.values();
    return open(
      `${said} ${said === 1 ? 'cell says' : 'cells say'} ${unit}s, and ${bare} ${bare === 1 ? 'gives' : 'give'} no unit, as “${bareAs}”`,
    );
  }
  if (behind.size === 0 && named.length > 1)
    return open(`the name gives more than one unit: ${named.join(', ')}`);
  const largest = times.reduce((most, time) => Math.max(most, time), 0);
  if (unit === null) {
    const smallest = times.reduce((least, time) => Math.min(least, time), Infinity);
    if (times.length > 0 && smallest >= FIRST_SERIAL)
      return open(
        `${smallest} to ${largest} may be dates that a spreadsheet stored as numbers; expected times, or dates as dates`,
      );
    return largest > LONGEST.day
      ? open(`the longest time is ${largest}, more than a lifetime in days`)
      : { unit, why: 'nothing tells the unit', open: null };
  }
  const namers = columns.filter(({ name }) => name.units.includes(unit));
  const whoSays = namers.length === 0 ? 'the cells say' : `the name ${namesOf(namers)} says`;
  const against = contradiction(unit, times, largest, whoSays);
  if (against !== null) return open(against);
  return { unit, why: `${behind.size > 0 ? 'its cells say' : 'its name says'} ${unit}s`, open: null };
}

function contradiction(
  unit: TimeUnit,
  times: readonly number[],
  largest: number,
  whoSays: string,
): string | null {
  if (largest > LONGEST[unit])
    return `${whoSays} ${unit}s, but the longest time would be ${Math.round(largest / (LONGEST[unit] / 120))} years`;
  const positive = times.filter((time) => time > 0);
  if (positive.length < 3) return null;
  const whole = positive.filter(Number.isInteger);
  const distinct = new Set(positive);
  if ((unit === 'day' || unit === 'week') && distinct.size >= 3) {
    if (whole.length === positive.length && positive.every((time) => time % 12 === 0) && largest <= 480)
      return `${whoSays} ${unit}s, but every time is a multiple of 12, as whole years are in months`;
    if (unit === 'day' && whole.length < 0.5 * positive.length && largest < 400)
      return `${whoSays} days, but the times are short and have decimals, as months have`;
  }
  if (
    unit !== 'day' &&
    distinct.size >= 3 &&
    whole.length === positive.length &&
    largest >= 365 &&
    positive.every((time) => time % 365 === 0 || time % 30 === 0)
  )
    return `${whoSays} ${unit}s, but every time is a multiple of 30 or 365, as months and years are in days`;
  if (unit === 'month' && largest > 720)
    return `${whoSays} months, but the longest time would be ${Math.round(largest / 12)} years`;
  if (
    unit === 'year' &&
    whole.length === positive.length &&
    distinct.size >= 3 &&
    largest >= 24 &&
    positive.every((time) => time % 12 === 0)
  )
    return `${whoSays} years, but every time is a multiple of 12, as whole years are in months`;
  if (unit === 'year' && largest > 50)
    return `${whoSays} years, but the longest time would be ${largest} years`;
  return null;
}
