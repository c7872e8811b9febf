import type { TableQuestion } from './OutcomeReading.ts';
import type { TableColumn } from './TableColumn.ts';
import type { CellProblem } from './TimedRow.ts';

/** Negative numbers that stand for a missing value in many files. */
const NOT_KNOWN = new Set([-1, -9, -99, -999, -9999]);

/** What is asked of the times once all are read: a negative code, and rows whose mark goes against their outcome. */
export function askedOfTimes(
  problems: readonly CellProblem[],
  ends: readonly TableColumn[],
  eventColumn: TableColumn | null,
  againstPlus: number,
): TableQuestion[] {
  const asked: TableQuestion[] = [];
  const negative = new Set(
    problems.flatMap(({ value, says }) => (says.startsWith('is negative') ? [Number(value)] : [])),
  );
  const [code] = negative;
  if (negative.size === 1 && code !== undefined && NOT_KNOWN.has(code)) {
    const names = ends.map(({ name }) => `“${name}”`).join(', ');
    asked.push({ about: 'missing', says: `${names}: does ${code} mean that the time is not known?` });
  }
  if (againstPlus > 0)
    asked.push({
      about: 'event',
      says: `${againstPlus} ${againstPlus === 1 ? 'row has' : 'rows have'} a time with a plus and the event, or neither: which of “${ends[0]?.name ?? ''}” and “${eventColumn?.name ?? ''}” tells the outcome?`,
    });
  return asked;
}
