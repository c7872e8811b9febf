import { choose, logChoose } from './choose.ts';

/**
 * The ways to deal patients into groups of these sizes.
 *
 * `deals`: all of them, null where there may be too many for a whole number. `tried`: those that differ by more than the names of
 * groups of one size. `floor`: the share of all that differ from one of them by those names alone, 1 / `tried`.
 */
export function countDeals(sizes: readonly number[]): {
  readonly deals: number | null;
  readonly tried: number | null;
  readonly floor: number;
} {
  let deals: number | null = 1;
  let logDeals = 0;
  let alike = 1;
  let dealt = 0;
  for (const [group, size] of sizes.entries()) {
    dealt += size;
    const ways = choose(dealt, size);
    const product: number = deals === null || ways === null ? Infinity : deals * ways;
    deals = product <= Number.MAX_SAFE_INTEGER ? product : null;
    logDeals += logChoose(dealt, size);
    // The second of its size can swap with one, the third with either of two.
    if (size > 0) alike *= sizes.slice(0, group + 1).filter((other) => other === size).length;
  }
  return {
    deals,
    tried: deals === null ? null : deals / alike,
    floor: deals === null ? Math.min(1, alike * Math.exp(-logDeals)) : alike / deals,
  };
}
