import { chiSquareTail } from '../survival/index.ts';

/**
 * The P value of the chi-square test of whether events are as frequent in two groups, times left aside; with Yates's correction,
 * where asked. Null where all or none have the event, or a group is empty.
 *
 * Source: Yates 1934, J R Stat Soc Suppl 1:217-235, doi:10.2307/2983604. The correction is no larger than the difference, as in R:
 * `chisq.test(table(event, group), correct = …)$p.value`.
 */
export function chiSquareOfCounts(
  first: readonly { event: boolean }[],
  second: readonly { event: boolean }[],
  { corrected }: { readonly corrected: boolean },
): number | null {
  const [m, n] = [first.length, second.length];
  const [a, c] = [first, second].map((group) => group.filter(({ event }) => event).length) as [
    number,
    number,
  ];
  const margins = m * n * (a + c) * (m + n - a - c);
  if (margins === 0) return null;
  const difference = Math.abs(a * (n - c) - c * (m - a));
  const less = corrected ? Math.min(difference, (m + n) / 2) : 0;
  return chiSquareTail(((m + n) * (difference - less) ** 2) / margins, 1, 'upper');
}
