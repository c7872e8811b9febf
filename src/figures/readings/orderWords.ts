import type { Series } from '../../cohort/Series.ts';

/** An order of exits in words, for whoever doesn't see its picture: "death, death, death, other left, other left, other left". */
export function orderWords(order: string, series: Series): string {
  const names: Readonly<Record<string, string>> = {
    D: series.outcome.one,
    d: `${series.outcome.one} in the other group`,
    s: 'left alive',
    o: 'other left alive',
    '(': 'at one time:',
    ')': 'then',
  };
  return [...order]
    .map((sign) => names[sign] ?? sign)
    .join(', ')
    .replaceAll(':,', ':');
}
