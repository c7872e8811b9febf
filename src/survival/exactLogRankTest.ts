import type { LogRankWeight } from './LogRankWeight.ts';
import type { Observation } from './Observation.ts';
import { choose, logChoose } from './choose.ts';
import { logRankScores } from './logRankScores.ts';
import { seededRandom } from './seededRandom.ts';
import type { SplitSums } from './splitSums.ts';
import { splitSums } from './splitSums.ts';

/**
 * The permutation distribution of a log-rank statistic T = observed - expected events of the first group,
 * conditional on the times and events of all patients together.
 *
 * `statistic`: T. `p`: two-sided, the share of splits with |T| at least that observed. `midP`: the share
 * beyond it plus half the share equal to it. `greater`, `less`: the shares with T at least, at most that
 * observed (more, fewer events in the first group than expected); `oneSided` is the one on the side that was
 * observed, `greater` for T = 0. `splits`: ways to deal the patients into groups of these sizes, null beyond
 * 2^53. `floor`: the smallest two-sided P that groups of these sizes could give whatever happens;
 * `floorHere`: the smallest for these times and events. `method`: 'exact' when every split was counted;
 * 'monteCarlo' when `draws` were sampled: then `standardError` is that of p.
 */
export interface ExactLogRankTest {
  readonly statistic: number;
  readonly p: number;
  readonly midP: number;
  readonly oneSided: number;
  readonly greater: number;
  readonly less: number;
  readonly splits: number | null;
  readonly floor: number;
  readonly floorHere: number;
  readonly method: 'exact' | 'monteCarlo';
  readonly draws: number | null;
  readonly standardError: number | null;
}

/**
 * `weight` as in the weighted log-rank test. `draws` and `seed` are used only where there are too many splits
 * to count; without `draws` as many as a bound of work allows, 100,000 where the smaller group has up to 250.
 */
export interface ExactLogRankOptions {
  readonly weight?: LogRankWeight;
  readonly draws?: number;
  readonly seed?: number;
}

/**
 * The exact permutation test of two groups with a statistic of the log-rank family;
 * null where a group is empty.
 *
 * The statistic is |T|, the distance of observed from expected events: T is the sum of the first group's scores
 * and has mean 0, and the same variance, over all splits, so that dividing by it changes no P. The chi-square of
 * `logRankTest` divides by a variance of each split's own and ranks splits otherwise: see `standardisedExactP`,
 * and `familyWiseTest` for the same convention in a family. Two values of |T| are equal when
 * they differ by less than 1e-11 of the sum of all |scores|: sums of fractions differ in their last digits by
 * the order of adding. The distribution is that of the null hypothesis only where follow-up (censoring) is
 * alike in both groups. The floor is 2 / splits for groups of equal size, because a split and its mirror
 * image are equally extreme, else 1 / splits; the log-rank statistic attains it. A sampled P is (b + 1) / (B
 * + 1) for b of B draws as extreme, so that it is never 0.
 * Throws a RangeError for a negative or infinite time and for draws that aren't a positive whole number.
 *
 * Source: Streitberg & Röhmel 1986, Stat Softw Newsl 12:10-17; Heinze, Gnant & Schemper 2003, Biometrics
 * 59:1151-1157, doi:10.1111/j.0006-341X.2003.00132.x; Phipson & Smyth 2010, doi:10.2202/1544-6115.1585;
 * mid-P: Lancaster 1961, J Am Stat Assoc 56:223-234.
 * Agrees with R: `coin::logrank_test(Surv(time, event) ~ group, distribution = "exact")`, but for T = 0,
 * where its two-sided P exceeds 1.
 */
export function exactLogRankTest(
  groupA: readonly Observation[],
  groupB: readonly Observation[],
  {
    weight = 'log-rank',
    draws = boundedDraws(groupA.length, groupB.length),
    seed = 1,
  }: ExactLogRankOptions = {},
): ExactLogRankTest | null {
  if (!(Number.isInteger(draws) && draws > 0)) {
    throw new RangeError(`exactLogRankTest requires a positive whole number of draws, received ${draws}`);
  }
  const scores = logRankScores(groupA.concat(groupB), weight, 'exactLogRankTest');
  const n = scores.length;
  const m = groupA.length;
  if (m === 0 || m === n) return null;
  const statistic = scores.subarray(0, m).reduce((sum, score) => sum + score, 0);
  // Without events all sums are 0, and a tolerance of 0 would tell them from 0.
  const tolerance = 1e-11 * scores.reduce((sum, score) => sum + Math.abs(score), 0) || Number.MIN_VALUE;
  const splits = choose(n, m);
  const counted = splits === null ? null : splitSums(scores, m, splits);
  const sums = counted ?? sampledSums(scores, m, draws, seed);
  const p = sharesBeyond(sums, statistic, tolerance, counted === null ? 1 : 0);
  return {
    statistic,
    ...p,
    oneSided: statistic < -tolerance ? p.less : p.greater,
    splits,
    floor: Math.min(1, shareOf(2 * m === n ? 2 : 1, n, m)),
    floorHere: smallestP(scores, m, tolerance),
    method: counted === null ? 'monteCarlo' : 'exact',
    draws: counted === null ? draws : null,
    standardError: counted === null ? Math.sqrt((p.p * (1 - p.p)) / draws) : null,
  };
}

/** As many draws as a bound of work allows where nobody says how many, at least fifty: dealing a split costs its smaller group. */
function boundedDraws(a: number, b: number): number {
  return Math.min(100_000, Math.max(50, Math.floor(MOST_DEALT / Math.max(1, Math.min(a, b)))));
}

const MOST_DEALT = 25_000_000;

/** The P values, from counts; `extra` is 1 for a sample, where the observed split counts as one more draw. */
function sharesBeyond({ splits, countAbove }: SplitSums, statistic: number, tolerance: number, extra: 0 | 1) {
  const observed = Math.abs(statistic);
  const total = splits + extra;
  const asExtreme = countAbove(observed - tolerance) + splits - countAbove(tolerance - observed) + extra;
  const beyond = countAbove(observed + tolerance) + splits - countAbove(-observed - tolerance);
  return {
    // Where T is 0 every split is as extreme, and those at 0 were counted on both sides.
    p: Math.min(total, asExtreme) / total,
    midP: (Math.min(total, asExtreme) + beyond) / 2 / total,
    greater: (countAbove(statistic - tolerance) + extra) / total,
    less: (splits - countAbove(statistic + tolerance) + extra) / total,
  };
}

/** Random splits, dealt by shuffling, behind the same interface as the counted ones. */
function sampledSums(scores: Float64Array, m: number, draws: number, seed: number): SplitSums {
  const random = seededRandom(seed);
  const deck = scores.slice();
  const sums = new Float64Array(draws);
  // All scores sum to 0, so dealing the smaller group tells the larger one.
  const dealt = Math.min(m, deck.length - m);
  const sign = dealt === m ? 1 : -1;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let i = 0; i < dealt; i++) {
      const j = i + Math.floor(random() * (deck.length - i));
      const picked = deck[j]!;
      deck[j] = deck[i]!;
      deck[i] = picked;
      sum += picked;
    }
    sums[draw] = sign * sum;
  }
  return {
    splits: draws,
    countAbove: (threshold) => sums.reduce((count, sum) => (sum > threshold ? count + 1 : count), 0),
  };
}

/**
 * The share of the most extreme splits: those of the m largest scores, of the m smallest, or both. Where the
 * m-th largest score is shared by several patients, any of them will do.
 */
function smallestP(scores: Float64Array, m: number, tolerance: number): number {
  const sorted = scores.slice().sort();
  const n = sorted.length;
  const sum = (from: number, to: number) =>
    sorted.subarray(from, to).reduce((total, score) => total + score, 0);
  const share = (edge: number, from: number, to: number) => {
    const isEdge = (score: number) => Math.abs(score - edge) <= tolerance;
    const alike = sorted.filter(isEdge).length;
    const picked = sorted.subarray(from, to).filter(isEdge).length;
    return shareOf(choose(alike, picked) ?? Math.exp(logChoose(alike, picked)), n, m);
  };
  const high = sum(n - m, n);
  const low = -sum(0, m);
  const ofHigh = high >= low - tolerance ? share(sorted[n - m]!, n - m, n) : 0;
  const ofLow = low >= high - tolerance ? share(sorted[m - 1]!, 0, m) : 0;
  return Math.min(1, ofHigh + ofLow);
}

/** So many of all ways to choose m of n. */
function shareOf(ways: number, n: number, m: number): number {
  const splits = choose(n, m);
  return splits === null ? ways * Math.exp(-logChoose(n, m)) : ways / splits;
}
