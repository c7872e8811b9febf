import { logRankTest, type Observation } from '../survival/index.ts';

/** More deals than this are not gone through. */
const MOST_DEALS = 100_000;

/**
 * How often the log-rank test, read from chi-square, calls P 0.05 or less when the patients of two groups are dealt at random into
 * groups of the same sizes: its true size for these times and events. NaN-free: 0 where there are too many deals to go through.
 */
export function falseAlarms(first: readonly Observation[], second: readonly Observation[]): number {
  const all = [...first, ...second];
  let deals = 0;
  let alarms = 0;
  deal(0, []);
  return deals > MOST_DEALS ? 0 : alarms / deals;

  function deal(from: number, chosen: readonly number[]): void {
    if (deals > MOST_DEALS) return;
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
