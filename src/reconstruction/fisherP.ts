import { nearlyChoose } from './nearlyChoose.ts';

/**
 * The two-sided P value of Fisher's exact test of whether events are as frequent in two groups, times left aside.
 *
 * The sum over all tables with the same margins that are no likelier than the one observed (within 1 part in 10^7, as in R).
 * Source: Fisher 1935, J R Stat Soc 98:39-82, doi:10.2307/2342435. Agrees with R: `fisher.test(table(event, group))$p.value`.
 */
export function fisherP(first: readonly { event: boolean }[], second: readonly { event: boolean }[]): number {
  const [m, n] = [first.length, second.length];
  const observed = first.filter(({ event }) => event).length;
  const events = observed + second.filter(({ event }) => event).length;
  // Counts of the ways to have k events in the first group; small cohorts keep them exact.
  const ways = (k: number): number => nearlyChoose(m, k) * nearlyChoose(n, events - k);
  let [extreme, all] = [0, 0];
  for (let k = Math.max(0, events - n); k <= Math.min(m, events); k++) {
    all += ways(k);
    if (ways(k) <= ways(observed) * (1 + 1e-7)) extreme += ways(k);
  }
  return extreme / all;
}
