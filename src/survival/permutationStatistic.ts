import type { Observation } from './Observation.ts';
import { logRankScores } from './logRankScores.ts';

/**
 * The squared difference of observed and expected events of a first group over its variance under permutation, for any group of
 * the same patients; null where that variance is 0.
 *
 * The variance is that over all ways to choose as many patients, so it is the same for all of them: among groups
 * of one size it ranks as `exactLogRankTest` does, by the difference itself, and it compares groups of several
 * sizes. Throws a RangeError for a negative or infinite time. Agrees with R: the squared
 * `statistic(coin::logrank_test(...), "standardized")`.
 */
export function permutationStatistic(
  observations: readonly Observation[],
): (isFirst: readonly boolean[]) => number | null {
  const scores = logRankScores(observations, 'log-rank', 'permutationStatistic');
  const n = scores.length;
  const spread = scores.reduce((sum, score) => sum + score * score, 0);
  return (isFirst: readonly boolean[]): number | null => {
    const m = isFirst.filter(Boolean).length;
    const variance = (m * (n - m) * spread) / (n * (n - 1));
    if (!(variance > 0)) return null;
    return scores.reduce((sum, score, i) => (isFirst[i] ? sum + score : sum), 0) ** 2 / variance;
  };
}
