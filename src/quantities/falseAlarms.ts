import { logRankTest, type Observation } from '../survival/index.ts';

/** More deals than this are not gone through. */
const MOST_DEALS = 100_000;

/**
 * How often the log-rank test, read from chi-square, calls P 0.05 or less when the patients of two groups are dealt at random into
 * groups of the same sizes: its true size for these times and events. Null where there are too many deals to go through.
 */
export function falseAlarms(first: readonly Observation[], second: readonly Observation[]): number | null {
  const all = [...first, ...second];
  if (waysToDeal(all.length, first.length) > MOST_DEALS) return null;
  let deals = 0;
  let alarms = 0;
  deal(0, []);
  return alarms / deals;

  function deal(from: number, chosen: readonly number[]): void {
    if (chosen.length === first.length) {
      const { p } = logRankTest([
        chosen.flatMap((index) => all[index] ?? []),
        all.filter((_, index) => !chosen.includes(index)),
      ]);
      deals++;
      if (p !== null && p <= 0.05) alarms++;
      return;
    }
    for (let index = from; index < all.length; index++) deal(index + 1, [...chosen, index]);
  }
}

function waysToDeal(n: number, m: number): number {
  let ways = 1;
  for (let i = 1; i <= m; i++) ways = (ways * (n - m + i)) / i;
  return ways;
}
