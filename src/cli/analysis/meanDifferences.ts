import {
  restrictedMean,
  restrictedMeanDifference,
  restrictedMeanOfIntervals,
  restrictedMeanTest,
  type RestrictedMeanDifference,
} from '../../survival/index.ts';
import { intervalsOf } from './intervalsOf.ts';
import type { RowsByGroup } from './RowsByGroup.ts';

/** The restricted mean of each group minus that of the reference; `permutation` where a group is small and nobody enters late. */
export interface MeanDifferences {
  readonly tau: number;
  readonly reference: string;
  readonly levels: Readonly<
    Record<
      string,
      RestrictedMeanDifference & {
        readonly isSmall: boolean;
        readonly permutation: {
          readonly p: number;
          readonly method: 'exact' | 'monteCarlo';
          readonly splits: number | null;
          readonly draws: number | null;
          readonly seed: number;
        } | null;
      }
    >
  >;
}

/** With fewer patients in a group, the authors of the test advise to permute. */
const SMALL = 50;

/** So many patients are dealt at most, in all draws together. */
const MOST_DEALT = 5_000_000;

const seed = 1;

/** Null with fewer than two groups. */
export function meanDifferences(
  { groups, isLate }: RowsByGroup,
  { tau, level }: { readonly tau: number; readonly level: number },
): MeanDifferences | null {
  const [first, ...others] = groups;
  if (!first || others.length === 0) return null;
  const [reference, rows] = first;
  const mean = (part: typeof rows) =>
    isLate ? restrictedMeanOfIntervals(intervalsOf(part), { tau }) : restrictedMean(part, { tau });
  const ofReference = mean(rows);
  const levels = others.map(([name, part]) => {
    const isSmall = Math.min(rows.length, part.length) < SMALL;
    const draws = Math.max(50, Math.min(10_000, Math.floor(MOST_DEALT / (rows.length + part.length))));
    const test = isLate || !isSmall ? null : restrictedMeanTest(rows, part, { tau, draws, seed });
    const permutation = test && {
      ...{ p: test.p, method: test.method, splits: test.splits, draws: test.draws },
      seed,
    };
    return [
      name,
      { ...restrictedMeanDifference(ofReference, mean(part), { level }), isSmall, permutation },
    ] as const;
  });
  return { tau, reference, levels: Object.fromEntries(levels) };
}
