/**
 * How many sums per half are kept at most: two million, 16 MB. Up to 42 patients in
 * equal groups, or 4 of 120.
 */
const mostSums = 2 ** 21;

/** All ways to pick m of the values: how many, and how many of them have a sum above a threshold. */
export interface SplitSums {
  readonly splits: number;
  readonly countAbove: (threshold: number) => number;
}

/**
 * Counts sums over every choice of m values out of n without visiting each; null where even that is too much.
 *
 * The values are halved; the sums of all subsets of each half are sorted by size of subset. For each
 * threshold a subset of the left half meets the sorted right half by two pointers moving towards each other,
 * so that 10.4 million choices of 13 out of 26 cost two times 8,192 sums. Every choice is counted: this is
 * complete enumeration, not sampling.
 *
 * Source: the halving of subset sums of Horowitz & Sahni 1974, J ACM 21:277-292, doi:10.1145/321812.321823.
 */
export function splitSums(values: ArrayLike<number>, m: number, splits: number): SplitSums | null {
  const half = values.length >> 1;
  if (sumsOfHalf(values.length - half, m) > mostSums) return null;
  const left = sumsBySize(values, 0, half, m);
  const right = sumsBySize(values, half, values.length, m);
  const countAbove = (threshold: number): number => {
    let count = 0;
    for (const [size, leftSums] of left.entries()) {
      const rightSums = right[m - size];
      if (rightSums === undefined) continue;
      let place = rightSums.length;
      for (const sum of leftSums) {
        while (place > 0 && sum + rightSums[place - 1]! > threshold) place--;
        count += rightSums.length - place;
      }
    }
    return count;
  };
  return { splits, countAbove };
}

/** The number of subsets of at most m out of h. */
function sumsOfHalf(h: number, m: number): number {
  let total = 1;
  let ways = 1;
  for (let size = 1; size <= Math.min(m, h) && total <= mostSums; size++) {
    ways = (ways * (h - size + 1)) / size;
    total += ways;
  }
  return total;
}

/** Sorted sums of every subset of values[from, to), by size of the subset from 0 to at most m. */
function sumsBySize(values: ArrayLike<number>, from: number, to: number, m: number): Float64Array[] {
  const h = to - from;
  const sums: Float64Array[] = [];
  for (let size = 0, ways = 1; size <= Math.min(m, h); size++, ways = (ways * (h - size + 1)) / size) {
    sums.push(new Float64Array(ways));
  }
  const filled = new Int32Array(sums.length);
  filled[0] = 1;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    for (let size = Math.min(i - from + 1, sums.length - 1); size >= 1; size--) {
      const smaller = sums[size - 1]!;
      const bigger = sums[size]!;
      let end = filled[size]!;
      for (let s = 0; s < filled[size - 1]!; s++) bigger[end++] = smaller[s]! + value;
      filled[size] = end;
    }
  }
  for (const column of sums) column.sort();
  return sums;
}
