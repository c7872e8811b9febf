import { formatP } from '../format/formatP.ts';
import { nearlyChoose } from '../reconstruction/nearlyChoose.ts';
import type { Quantity } from './Quantity.ts';

const LARGEST_GROUP = 10;

/**
 * The smallest two-sided exact P that two groups could ever give, by their sizes, the smaller first: `floor-3v3`, `floor-2v4`; and
 * `smallest-equal-groups`, the least size of two equal groups whose floor lies under 0.05.
 */
export function floorQuantities(): Quantity[] {
  const floors: Quantity[] = [];
  for (let small = 1; small <= LARGEST_GROUP; small++) {
    for (let large = small; large <= LARGEST_GROUP; large++) {
      const deals = nearlyChoose(small + large, small);
      const mirrored = small === large;
      floors.push({
        id: `floor-${small}v${large}`,
        value: Math.min(1, (mirrored ? 2 : 1) / deals),
        text: formatP(Math.min(1, (mirrored ? 2 : 1) / deals)),
        unit: null,
        status: 'derived',
        how:
          `There are ${deals} ways to deal ${small + large} patients into groups of ${small} and ${large}. ` +
          (mirrored
            ? 'A most lopsided result and its mirror are two of them, so no two-sided exact P can be smaller than two in that number.'
            : 'A most lopsided result is one of them, so no two-sided exact P can be smaller than one in that number.'),
        facts: [],
      });
    }
  }
  return [...floors, smallestEqualGroups()];
}

function smallestEqualGroups(): Quantity {
  let size = 1;
  while (2 / nearlyChoose(2 * size, size) >= 0.05) size++;
  return {
    id: 'smallest-equal-groups',
    value: size,
    text: String(size),
    unit: 'patients in each group',
    status: 'derived',
    how:
      `Two groups of ${size - 1} have an exact floor of ${formatP(2 / nearlyChoose(2 * size - 2, size - 1))}, ` +
      `two groups of ${size} one of ${formatP(2 / nearlyChoose(2 * size, size))}.`,
    facts: [],
  };
}
