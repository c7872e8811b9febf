import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import type { TimedRow } from './TimedRow.ts';

/** 99, 999: asked where it stands far beyond every other time, or more than once as the longest. */
export function sentinelTimes(
  ends: readonly NamedColumn[],
  timed: readonly TimedRow[],
  dated: boolean,
  told: number | undefined,
): TableQuestion[] {
  if (dated || timed.length < 3) return [];
  let [largest, next, often] = [0, 0, 0];
  for (const { time } of timed) {
    if (time > largest) [largest, next, often] = [time, largest, 1];
    else if (time === largest) often++;
    else if (time > next) next = time;
  }
  if (largest === told) return [];
  if (!/^(9{2,5}|8{2,4}|7{2,4}|9998)$/u.test(String(largest))) return [];
  // 77 and 88 are times like others, unless they come again and again.
  if (often === 1 && /^(77|88)$/u.test(String(largest))) return [];
  if (next >= 0.75 * largest || (often === 1 && next >= 0.5 * largest)) return [];
  const names = ends.map(({ column }) => `“${column.name}”`).join(', ');
  return [
    {
      about: 'missing',
      says: `${names}: is ${largest} (${often} ${often === 1 ? 'row' : 'rows'}) a time, or does it mean that the time is not known? The next longest is ${next}.`,
    },
  ];
}
