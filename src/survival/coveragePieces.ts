import { betaTail } from './beta.ts';
import { checkProbability } from './checks.ts';
import type { CoverageOptions } from './exactCoverage.ts';
import { chance, holds, intervalsByDeaths } from './exactCoverage.ts';

/** A stretch of true survival along which the same numbers of `deaths` have an interval that holds it. */
export interface CoveragePiece {
  readonly from: number;
  readonly to: number;
  readonly deaths: readonly number[];
}

/** The least and the mean coverage over a range of true survival. */
export interface CoverageSummary {
  readonly least: number;
  readonly mean: number;
}

/**
 * Exact coverage as a function of the true survival: it jumps at every limit, and is a polynomial between two
 * of them.
 *
 * The pieces go from `from` to `to` (0 to 1 unless said) in order. Throws a
 * RangeError as `exactCoverage` does.
 */
export function coveragePieces(
  n: number,
  { from = 0, to = 1, ...options }: CoverageOptions & { readonly from?: number; readonly to?: number },
): CoveragePiece[] {
  checkProbability(from, 'coveragePieces');
  checkProbability(to, 'coveragePieces');
  const intervals = intervalsByDeaths(n, options, 'coveragePieces');
  const jumps = intervals
    .flatMap(({ lower, upper }) => [lower, upper])
    .filter((limit) => limit !== null && limit > from && limit < to);
  const edges = [...new Set([from, ...jumps, to])].map(Number).sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const middle = start + (end - start) / 2;
    const deaths = [...intervals.keys()].filter((died) => holds(intervals[died]!, middle));
    return { from: start, to: end, deaths };
  });
}

/** Coverage inside a piece, or at one of its ends as the limit from inside. */
export function coverageWithin(n: number, { deaths }: CoveragePiece, survival: number): number {
  // Added up, chances of everything there is may come to a hair more than one.
  return Math.min(
    1,
    deaths.reduce((sum, died) => sum + chance(n, died, survival), 0),
  );
}

/**
 * The least and the mean coverage of an interval while the true survival runs over a range, without a grid.
 *
 * The numbers that cover along a piece follow one another, and the probability of a run of binomial counts
 * rises to one peak and falls again, so the least coverage stands at an end of a piece, as the limit from
 * inside. The mean comes from the integral of each binomial probability, a difference of two beta
 * probabilities over n + 1. Throws a RangeError as `exactCoverage` does.
 */
export function coverageSummary(
  n: number,
  options: CoverageOptions & { readonly from: number; readonly to: number },
): CoverageSummary {
  const pieces = coveragePieces(n, options);
  const ends = pieces.flatMap((piece) => [piece.from, piece.to].map((s) => coverageWithin(n, piece, s)));
  const area = pieces.reduce(
    (sum, { from, to, deaths }) =>
      sum +
      deaths.reduce((part, died) => {
        const below = (s: number) => betaTail(s, n - died + 1, died + 1, 'lower');
        return part + (below(to) - below(from)) / (n + 1);
      }, 0),
    0,
  );
  return { least: Math.min(...ends), mean: Math.min(1, area / (options.to - options.from)) };
}
