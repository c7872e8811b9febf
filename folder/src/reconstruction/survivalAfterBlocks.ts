import type { Exits } from './Exits.ts';

/**
 * The Kaplan-Meier estimate after each block of an order of exits, over the places that belong (all by default).
 *
 * Computed as a fraction in lowest terms and divided once, so that equal values are equal numbers: 5/6 · 4/5 is 2/3.
 */
export function survivalAfterBlocks(
  exits: Exits,
  belongs: (place: number) => boolean = () => true,
): readonly number[] {
  const events = new Array<number>(exits.blocks.length).fill(0);
  const leaving = new Array<number>(exits.blocks.length).fill(0);
  let atRisk = 0;
  exits.block.forEach((block, place) => {
    if (!belongs(place)) return;
    atRisk++;
    leaving[block]!++;
    if (exits.event[place]) events[block]!++;
  });
  let [numerator, denominator] = [1, 1];
  return events.map((died, block) => {
    if (died > 0) {
      [numerator, denominator] = inLowestTerms(numerator * (atRisk - died), denominator * atRisk);
    }
    atRisk -= leaving[block]!;
    return numerator / denominator;
  });
}

function inLowestTerms(numerator: number, denominator: number): [number, number] {
  let [a, b] = [numerator, denominator];
  while (b > 0) [a, b] = [b, a % b];
  return [numerator / a, denominator / a];
}
