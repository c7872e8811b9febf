import type { Observation } from './Observation.ts';
import { checkTime } from './checks.ts';
import { choose } from './choose.ts';
import { normalTail } from './normal.ts';
import { restrictedMean } from './restrictedMean.ts';
import { seededRandom } from './seededRandom.ts';

/**
 * The difference of restricted means, group B minus group A, and what it is worth.
 *
 * `p`: two-sided permutation P, the share of splits with a difference at least as large either way.
 * `asymptoticP`: of the difference over its standard error, null where that is 0. `splits`, `method`,
 * `draws`: as in the exact log-rank test.
 */
export interface RestrictedMeanTest {
  readonly difference: number;
  readonly standardError: number;
  readonly p: number;
  readonly asymptoticP: number | null;
  readonly splits: number | null;
  readonly method: 'exact' | 'monteCarlo';
  readonly draws: number | null;
}

/** Splits that are tried one by one at most; beyond, they are sampled. */
const mostSplits = 200_000;

/**
 * Compares the restricted mean survival times of two groups up to `tau`, by permutation; null where a group
 * is empty.
 *
 * The asymptotic P is given to be distrusted: with few patients it is far too small (three against three,
 * with nobody dead in one group, it knows no variance there), and with fewer than 50 a group its authors
 * advise to permute. Like every permutation it takes follow-up as alike in both groups; a curve that ends
 * above 0 before tau is drawn on flat. Throws a RangeError for a negative or infinite time or tau.
 *
 * Source: Horiguchi & Uno 2020, Stat Med 39, doi:10.1002/sim.8565.
 * Agrees with R: `survRM2::rmst2(time, event, arm, tau)$unadjusted.result` in `difference` and `asymptoticP`.
 */
export function restrictedMeanTest(
  groupA: readonly Observation[],
  groupB: readonly Observation[],
  {
    tau,
    draws = 10_000,
    seed = 1,
  }: { readonly tau: number; readonly draws?: number; readonly seed?: number },
): RestrictedMeanTest | null {
  checkTime(tau, 'restrictedMeanTest');
  const all = [...groupA, ...groupB];
  const [n, m] = [all.length, groupA.length];
  if (m === 0 || m === n) return null;
  const [a, b] = [restrictedMean(groupA, { tau }), restrictedMean(groupB, { tau })];
  const difference = b.estimate! - a.estimate!;
  const standardError = Math.hypot(a.standardError!, b.standardError!);
  const isAsExtreme = (isInA: (i: number) => boolean): boolean => {
    const mean = (side: boolean) =>
      restrictedMean(
        all.filter((_, i) => isInA(i) === side),
        { tau },
      ).estimate!;
    // Rounding: areas are sums of a few products of the size of tau.
    return Math.abs(mean(false) - mean(true)) >= Math.abs(difference) - 1e-11 * tau;
  };
  const splits = choose(n, m);
  const isExact = splits !== null && splits <= mostSplits;
  const p = isExact ? countedShare(n, m, splits, isAsExtreme) : sampledShare(n, m, draws, seed, isAsExtreme);
  return {
    difference,
    standardError,
    p,
    asymptoticP: standardError > 0 ? 2 * normalTail(Math.abs(difference) / standardError, 'upper') : null,
    splits,
    method: isExact ? 'exact' : 'monteCarlo',
    draws: isExact ? null : draws,
  };
}

/** The share of all choices of m of n for which the question is answered with yes. */
function countedShare(
  n: number,
  m: number,
  splits: number,
  ask: (isInA: (i: number) => boolean) => boolean,
): number {
  let count = 0;
  const chosen = new Uint8Array(n);
  const visit = (from: number, open: number): void => {
    if (open === 0) {
      if (ask((i) => chosen[i] === 1)) count++;
      return;
    }
    for (let i = from; i <= n - open; i++) {
      chosen[i] = 1;
      visit(i + 1, open - 1);
      chosen[i] = 0;
    }
  };
  visit(0, m);
  return count / splits;
}

/** (b + 1) / (B + 1) for b yeses among B random choices of m of n. */
function sampledShare(
  n: number,
  m: number,
  draws: number,
  seed: number,
  ask: (isInA: (i: number) => boolean) => boolean,
): number {
  const random = seededRandom(seed);
  const deck = Array.from({ length: n }, (_, i) => i);
  let count = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < m; i++) {
      const j = i + Math.floor(random() * (n - i));
      [deck[i], deck[j]] = [deck[j]!, deck[i]!];
    }
    const chosen = new Set(deck.slice(0, m));
    if (ask((i) => chosen.has(i))) count++;
  }
  return (count + 1) / (draws + 1);
}
