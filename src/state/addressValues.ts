import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { dealtGrouping } from '../rows/dealRows.ts';

/** Rows and times, "b-31.c-55": each after time zero and before the row's exit. */
export function placedOf(text: string, { patients }: Cohort): Readonly<Record<string, number>> | undefined {
  const placed: Record<string, number> = {};
  for (const part of text.split('.')) {
    const [row = '', time = ''] = part.split('-');
    const exit = patients.find((patient) => patient.row === row)?.time ?? 0;
    const at = wholeWithin(time, 1, Math.ceil(exit) - 1);
    if (at === undefined) return undefined;
    placed[row] = at;
  }
  return placed;
}

/** A digit for every patient, and as many ones as the first group has patients. */
export function dealOf(text: string, { patients }: Cohort, series: Series): string | undefined {
  const grouping = dealtGrouping(series);
  const size = patients.filter(
    ({ attributes }) => grouping && attributes[grouping.id] === grouping.levels[0]?.id,
  ).length;
  const ones = text.replaceAll('0', '');
  return /^[01]+$/u.test(text) && text.length === patients.length && ones.length === size ? text : undefined;
}

/** A whole number between two, both included. */
export function wholeWithin(text: string, from: number, to: number): number | undefined {
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : undefined;
}
