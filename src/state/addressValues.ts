import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import type { KeptLevels } from './ViewState.ts';
import { dealtGrouping, levelsDealt } from '../rows/dealRows.ts';

/**
 * Rows and times, "b-31.c-55": each after time zero and before the row's exit. A row's own name may hold both marks, so it is looked
 * for among the rows, the longest first.
 */
export function placedOf(text: string, { patients }: Cohort): Readonly<Record<string, number>> | undefined {
  const byLength = [...patients].sort((a, b) => b.row.length - a.row.length);
  const placed: Record<string, number> = {};
  let rest = text;
  do {
    const patient = byLength.find(
      ({ row }) => rest.startsWith(`${row}-`) && /^\d+(?:\.|$)/u.test(rest.slice(row.length + 1)),
    );
    if (!patient) return undefined;
    const [time = ''] = rest.slice(patient.row.length + 1).split('.', 1);
    const at = wholeWithin(time, 1, Math.ceil(patient.time) - 1);
    if (at === undefined) return undefined;
    placed[patient.row] = at;
    rest = rest.slice(patient.row.length + time.length + 2);
  } while (rest !== '');
  return placed;
}

/** A digit for every patient whose level is known, and as many ones as the first group has patients. */
export function dealOf(text: string, { patients }: Cohort, series: Series): string | undefined {
  const grouping = dealtGrouping(series);
  if (!grouping) return undefined;
  const levels = levelsDealt(patients, grouping);
  const size = levels.filter((level) => level === grouping.levels[0]?.id).length;
  const ones = text.replaceAll('0', '');
  return /^[01]+$/u.test(text) && text.length === levels.length && ones.length === size ? text : undefined;
}

/** A time between two, both included: whole where the pointer left it, as fine as the table's own where a key went to an exit. */
export function timeWithin(text: string, from: number, to: number): number | undefined {
  const value = /^\d{1,6}(?:\.\d{1,20})?(?:e-\d{1,2})?$/u.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : undefined;
}

/** A whole number between two, both included. */
export function wholeWithin(text: string, from: number, to: number): number | undefined {
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : undefined;
}

/** Levels that are kept, "site:other,resection:complete"; of a grouping all of whose levels are named nobody is left out. */
export function keptLevelsOf(text: string, { groupings }: Series): KeptLevels | undefined {
  const named = new Set(text.split(','));
  const kept: Record<string, readonly string[]> = {};
  for (const { id, levels } of groupings) {
    const own = levels.map((level) => level.id).filter((level) => named.delete(`${id}:${level}`));
    if (own.length > 0 && own.length < levels.length) kept[id] = own;
  }
  return named.size === 0 ? kept : undefined;
}
