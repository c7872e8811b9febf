import type { Split, SplitsOfSize } from '../../rows/splitRows.ts';

/** Where a split's two marks stand: how far up or down from their lanes, in px. */
export interface SplitPlace {
  readonly split: Split;
  readonly logRank: number;
  readonly exact: number;
}

/** Distance of marks in a stack, where it fits: the stack never outgrows its lane. */
const APART = 8.4;
const STACK = 25;

/** How the marks of some splits stand: those with the same P are stacked, away from the other lane. */
export function splitPlaces({ splits }: SplitsOfSize): SplitPlace[] {
  const logRank = stacked(splits, ({ logRankP }) => logRankP);
  const exact = stacked(splits, ({ exactP }) => exactP);
  return splits.map((split) => ({ split, logRank: logRank.get(split) ?? 0, exact: exact.get(split) ?? 0 }));
}

/** How far from its lane each split stands, in px, for values that print alike. */
function stacked(splits: readonly Split[], valueOf: (split: Split) => number | null): Map<Split, number> {
  const stacks = new Map<string, Split[]>();
  for (const split of splits) {
    const key = valueOf(split)?.toFixed(6) ?? '';
    stacks.set(key, [...(stacks.get(key) ?? []), split]);
  }
  return new Map(
    [...stacks.values()].flatMap((stack) => {
      const apart = Math.min(APART, STACK / Math.max(1, stack.length - 1));
      return stack.map((split, level): [Split, number] => [split, Math.round(level * apart * 10) / 10]);
    }),
  );
}
