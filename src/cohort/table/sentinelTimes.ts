import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import type { TimedRow } from './TimedRow.ts';

const CODE = /^(9{2,5}|8{2,4}|7{2,4}|998|997|9998|9997)$/u;

/** 99, 999: asked where it stands far beyond every other time, or more than once as the longest. */
export function sentinelTimes(
  ends: readonly NamedColumn[],
  timed: readonly TimedRow[],
  dated: boolean,
  told: number | undefined,
): TableQuestion[] {
  if (dated || timed.length < 3) return [];
  const counts = new Map<number, number>();
  for (const { time } of timed) counts.set(time, (counts.get(time) ?? 0) + 1);
  counts.delete(told ?? NaN);
  const sorted = [...counts.keys()].sort((a, b) => b - a);
  // 999 beside 998: codes stand above every time together.
  const place = sorted.findIndex((time) => !CODE.test(String(time)));
  const above = sorted.slice(0, Math.max(0, place));
  const next = sorted[above.length] ?? 0;
  const [largest] = above;
  if (largest === undefined) return [];
  const often = counts.get(largest) ?? 0;
  // 77 and 88 are times like others, unless they come again and again.
  if (often === 1 && /^(77|88)$/u.test(String(largest))) return [];
  if (next >= 0.75 * largest || (often === 1 && above.length === 1 && next >= 0.5 * largest)) return [];
  const names = ends.map(({ column }) => `“${column.name}”`).join(', ');
  return [
    {
      about: 'missing',
      says: `${names}: is ${largest} (${often} ${often === 1 ? 'row' : 'rows'}) a time, or does it mean that the time is not known? The next longest is ${next}.`,
    },
  ];
}
