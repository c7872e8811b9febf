import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';
import type { TimedRow } from './TimedRow.ts';

const CODE = /^(9{2,5}|8{2,4}|7{2,4}|998|997|9998|9997)$/u;

/** Whether a time stands for what was said of a code: 999 goes with 998. */
export function isCodeTold(time: number, told: number): boolean {
  return time === told || (told > 0 && time > told && CODE.test(String(time)));
}

/** A time that may be a code, in how many rows, other codes above it, and the longest time below it. */
interface Sentinel {
  readonly code: number;
  readonly often: number;
  readonly others: readonly number[];
  readonly next: number;
}

/** 99, 999: it may be a code where it stands far beyond every other time, or more than once as the longest. */
export function sentinelIn(
  timed: readonly TimedRow[],
  dated: boolean,
  told: number | undefined,
): Sentinel | null {
  if (dated || timed.length < 3) return null;
  const counts = new Map<number, number>();
  for (const { time } of timed) counts.set(time, (counts.get(time) ?? 0) + 1);
  const sorted = [...counts.keys()].sort((a, b) => b - a);
  const [largest = 0] = sorted;
  // 999 beside 998: codes of as many figures stand above every time together, and are asked of as one, by the lowest.
  const isCode = (time: number) => CODE.test(String(time)) && String(time).length === String(largest).length;
  const place = sorted.findIndex((time) => !isCode(time));
  const above = sorted.slice(0, Math.max(0, place));
  const [code] = above.slice(-1);
  if (code === undefined || (told !== undefined && isCodeTold(code, told))) return null;
  const next = sorted[above.length] ?? 0;
  const often = counts.get(code) ?? 0;
  // 77 and 88 are times like others, unless they come again and again.
  if (often === 1 && /^(77|88)$/u.test(String(code))) return null;
  if (next >= 0.75 * code || (often === 1 && above.length === 1 && next >= 0.5 * code)) return null;
  return { code, often, others: above.slice(0, -1), next };
}

export function sentinelQuestion(
  { code, often, others, next }: Sentinel,
  ends: readonly NamedColumn[],
): TableQuestion {
  const also = others.length === 0 ? '' : ` ${others.join(', ')} with it.`;
  const names = ends.map(({ column }) => `“${column.name}”`).join(', ');
  return {
    about: 'missing',
    says: `${names}: is ${code} (${often} ${often === 1 ? 'row' : 'rows'}) a time, or does it mean that the time is not known?${also} The next longest is ${next}.`,
  };
}
