import { choose, eachSplit, logRankTest, type Observation } from '../survival/index.ts';

/** More deals than this are not gone through: they would take seconds. */
const MOST_DEALS = 10_000;

/**
 * How often the log-rank test, read from chi-square, calls P 0.05 or less when the patients of two groups are dealt at random into
 * groups of the same sizes: its true size for these times and events. Null where there are too many deals to go through.
 */
export function falseAlarms(first: readonly Observation[], second: readonly Observation[]): number | null {
  const all = [...first, ...second];
  const deals = choose(all.length, first.length);
  if (deals === null || deals > MOST_DEALS) return null;
  let alarms = 0;
  eachSplit(all.length, first.length, (isFirst) => {
    const side = (is: boolean) => all.filter((_, place) => isFirst[place] === is);
    const { p } = logRankTest([side(true), side(false)]);
    if (p !== null && p <= 0.05) alarms++;
  });
  return alarms / deals;
}
