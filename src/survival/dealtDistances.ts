import { eachDeal } from './eachDeal.ts';
import { seededRandom } from './seededRandom.ts';

/** Every way to deal, of which there are so many but for names, or a sample of so many. */
type Dealing = { readonly tried: number } | { readonly draws: number; readonly seed: number };

/**
 * How far observed lie from expected events, as the root of the sum over groups of T² / n: like |T| it is no less exact near 0.
 *
 * `observed`: for groups of these sizes in the order of the scores. `dealt`: for each way to deal the patients anew, all ways once but
 * for the names of groups of one size, or so many at random. For use inside this folder.
 */
export function dealtDistances(
  scores: Float64Array,
  sizes: readonly number[],
  dealing: Dealing,
): { readonly observed: number; readonly dealt: Float64Array } {
  const sums = new Array<number>(sizes.length).fill(0);
  const distance = (groupOf: readonly number[]): number => {
    sums.fill(0);
    for (let patient = 0; patient < groupOf.length; patient++) sums[groupOf[patient]!]! += scores[patient]!;
    return rootOf(sums, sizes);
  };
  const observed = distance(sizes.flatMap((size, group) => new Array<number>(size).fill(group)));
  if ('draws' in dealing) return { observed, dealt: sampled(scores, sizes, dealing) };
  const dealt = new Float64Array(dealing.tried);
  let place = 0;
  eachDeal(sizes, (groupOf) => {
    dealt[place++] = distance(groupOf);
  });
  return { observed, dealt };
}

function rootOf(sums: readonly number[], sizes: readonly number[]): number {
  let total = 0;
  for (let group = 0; group < sizes.length; group++) total += sums[group]! ** 2 / sizes[group]!;
  return Math.sqrt(total);
}

/** Random ways, dealt by shuffling. */
function sampled(
  scores: Float64Array,
  sizes: readonly number[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Float64Array {
  const random = seededRandom(seed);
  const deck = scores.slice();
  const last = sizes.length - 1;
  const sums = new Array<number>(sizes.length).fill(0);
  return new Float64Array(draws).map(() => {
    let place = 0;
    sums.fill(0);
    for (let group = 0; group < last; group++)
      for (let left = sizes[group]!; left > 0; left--, place++) {
        const other = place + Math.floor(random() * (deck.length - place));
        const picked = deck[other]!;
        deck[other] = deck[place]!;
        deck[place] = picked;
        sums[group]! += picked;
        // All scores sum to 0.
        sums[last]! -= picked;
      }
    return rootOf(sums, sizes);
  });
}
