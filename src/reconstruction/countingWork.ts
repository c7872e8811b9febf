import type { TimeSystem } from './timeSystem.ts';

/** How many numbers `countTimes` works out at most: for each block, what is left of the sum by each of its times. */
export function countingWork({ earliest, latest, weights, totals }: TimeSystem): number {
  let [least, most] = [0, 0];
  weights.forEach((weight, i) => {
    least += weight * earliest[i]!;
    most += weight * latest[i]!;
  });
  let remainders = totals.length;
  let work = 0;
  // The last block is decided by what is left.
  for (let i = 0; i < weights.length - 1; i++) {
    const window = latest[i]! - earliest[i]! + 1;
    work += remainders * window;
    least -= weights[i]! * earliest[i]!;
    most -= weights[i]! * latest[i]!;
    remainders = Math.min(weights[i] === 0 ? remainders : remainders * window, most - least + 1);
  }
  return work;
}
