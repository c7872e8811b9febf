import type { Cohort } from '../cohort/Cohort.ts';
import {
  monthsThatPrint,
  type MonthsThatPrint,
  type PrintedByMonths,
} from '../reconstruction/monthsThatPrint.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { ASKED_TESTS, readingsOfP, type ReadingOfP } from '../reconstruction/readingsOfP.ts';

/** A test, and every order of exits by which it prints the published P value; none, if it never does. */
export interface PReadingRow {
  readonly test: string;
  readonly readings: readonly ReadingOfP[];
}

/** The published P value that a record inverts, and what each common two-sided test makes of it. */
export interface PReadingRows {
  readonly printed: string;
  /** The grouping whose levels it compares. */
  readonly grouping: string;
  readonly patients: number;
  readonly rows: readonly PReadingRow[];
  /** Readings by the likelihood-ratio test of exponential survival, which sees times and not their order. */
  readonly months: readonly MonthsThatPrint[];
  /** What these were asked for; null where events lie in several groups, or the times don't add up to whole units. */
  readonly monthsAsked: PrintedByMonths | null;
  /** The sizes that the group with the events has in the readings by order: one size, if the tests agree. */
  readonly groupSizes: readonly number[];
}

/**
 * Reads the first printed P value of a record by every test that is asked about, for a cohort in which all events are in one
 * group. Null if the record prints no P value.
 */
export function pReadingRows(record: PublishedRecord, shown: Cohort): PReadingRows | null {
  const claims = record.facts.flatMap((fact) => fact.claims);
  const claim = claims.find((each) => each.kind === 'pValue' && each.printed !== undefined);
  if (claim?.kind !== 'pValue' || claim.printed === undefined) return null;
  const patients = shown.patients.length;
  const events = shown.patients.filter((patient) => patient.event).length;
  const readings = readingsOfP(claim.printed, { patients, events });
  return {
    printed: claim.printed,
    grouping: claim.by,
    patients,
    ...monthsOf(record, claim.by, claim.printed, shown),
    rows: ASKED_TESTS.map((test) => ({ test, readings: readings.filter((each) => each.test === test) })),
    groupSizes: [...new Set(readings.map((each) => each.groupSize))].sort((a, b) => a - b),
  };
}

/**
 * The readings that stand first, those by orders in which no two exits share a time, and the others. A test that has only others stands
 * first with these; so does one that has none.
 */
export function untiedFirst(rows: readonly PReadingRow[]): {
  readonly shown: readonly PReadingRow[];
  readonly others: readonly PReadingRow[];
} {
  const parted = rows.map(({ test, readings }) => {
    const untied = readings.filter(({ order }) => !order.includes('('));
    const shown = untied.length > 0 ? untied : readings;
    return { test, shown, others: readings.filter((reading) => !shown.includes(reading)) };
  });
  return {
    shown: parted.map(({ test, shown }) => ({ test, readings: shown })),
    others: parted.flatMap(({ test, others }) => (others.length > 0 ? [{ test, readings: others }] : [])),
  };
}

/** None where events lie in several groups, or the times don't add up to whole units. */
function monthsOf(
  record: PublishedRecord,
  by: string,
  printed: string,
  { patients }: Cohort,
): Pick<PReadingRows, 'months' | 'monthsAsked'> {
  const died = patients.filter(({ event }) => event);
  const levels = new Set(died.map(({ attributes }) => attributes[by] ?? null));
  const [level] = levels;
  const total = patients.reduce((sum, { time }) => sum + time, 0);
  if (levels.size !== 1 || level == null || !Number.isInteger(total))
    return { months: [], monthsAsked: null };
  const monthsAsked = {
    by,
    level,
    printed,
    events: died.length,
    patients: patients.length,
    total,
  };
  return { months: monthsThatPrint(record, monthsAsked), monthsAsked };
}
