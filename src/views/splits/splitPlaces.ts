import type { Split, SplitsOfSize } from '../../rows/splitRows.ts';

/** How far along the axis from 0 to 1 a mark stands, and its height in px. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
}

/** A split's two marks. */
export interface SplitPlace {
  readonly split: Split;
  /** Null where the log-rank test is undefined. */
  readonly logRank: MarkPlace | null;
  readonly exact: MarkPlace;
}

/** Radius of a mark, and the heights of the two lanes, from which stacks grow away from each other, in px. */
export const MARK = 3.6;
export const LOG_RANK_LANE = 30;
export const EXACT_LANE = 54;
/** Height of the lanes, and of a panel with its axis. */
export const LANES_END = 84;
export const PANEL_HEIGHT = 104;

/** Distance of marks in a stack, where it fits: the stack never outgrows its lane. */
const APART = 8.4;
const STACK = 25;

/** Where the marks of some splits stand: those with the same P are stacked. */
export function splitPlaces({ splits }: SplitsOfSize): SplitPlace[] {
  const logRank = stacked(splits, ({ logRankP }) => logRankP);
  const exact = stacked(splits, ({ exactP }) => exactP);
  return splits.map((split) => {
    const up = logRank.get(split) ?? 0;
    return {
      split,
      logRank: split.logRankP === null ? null : { x: split.logRankP, y: LOG_RANK_LANE - up },
      exact: { x: split.exactP, y: EXACT_LANE + (exact.get(split) ?? 0) },
    };
  });
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
