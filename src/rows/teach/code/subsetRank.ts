/** In how many ways `size` can be chosen of `of`. */
export function choose(of: number, size: number): bigint {
  if (size < 0 || size > of) return 0n;
  let ways = 1n;
  for (let step = 1; step <= size; step++) ways = (ways * BigInt(of - size + step)) / BigInt(step);
  return ways;
}

/**
 * The place of a set of whole numbers from 0 on among all sets of its size, in the order of their largest members (the combinatorial
 * number system). The members ascend.
 */
export function subsetRank(members: readonly number[]): bigint {
  return members.reduce((rank, member, place) => rank + choose(member, place + 1), 0n);
}

/** The set of so many numbers at that place. */
export function subsetAt(rank: bigint, size: number): number[] {
  const members: number[] = [];
  let rest = rank;
  for (let place = size; place >= 1; place--) {
    let member = place - 1;
    while (choose(member + 1, place) <= rest) member++;
    members.unshift(member);
    rest -= choose(member, place);
  }
  return members;
}
