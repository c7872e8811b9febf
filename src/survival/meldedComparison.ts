import type { Observation } from './Observation.ts';
import { betaDensity, betaTail } from './beta.ts';
import type { Matched } from './betaProductLimits.ts';
import { betaProductAt } from './betaProductLimits.ts';
import { checkLevel, checkTime } from './checks.ts';
import { integrate } from './integrate.ts';
import { tally } from './tally.ts';

/**
 * S_B(t) - S_A(t) with melded limits and the two-sided P of no difference; `estimate` is null after the end
 * of follow-up.
 */
export interface MeldedComparison {
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly p: number;
}

/**
 * Compares survival at one time between two groups, from the beta product distributions of each; null where a
 * group is empty.
 *
 * The lower limit of the difference is a quantile of (low end of B) - (high end of A), the upper one of (high
 * end of B) - (low end of A), where the ends are the random variables behind the beta product limits. P is
 * twice the smaller chance that such a difference has the wrong sign, at most 1. Without censoring it is
 * close to, and not below, Fisher's exact test. Throws a RangeError for a negative or infinite time and for a
 * level outside (0, 1). Source: Fay, Proschan & Brittain 2015, Biometrics 71:146-156, doi:10.1111/biom.12231.
 * Agrees with R: `bpcp::bpcp2samp(time, event, group, testtime, parmtype = "difference")`.
 */
export function meldedComparison(
  groupA: readonly Observation[],
  groupB: readonly Observation[],
  { at, level = 0.95 }: { readonly at: number; readonly level?: number },
): MeldedComparison | null {
  checkTime(at, 'meldedComparison');
  const outside = (1 - checkLevel(level, 'meldedComparison')) / 2;
  if (groupA.length === 0 || groupB.length === 0) return null;
  const a = betaProductAt(tally(groupA, 'meldedComparison'), at);
  const b = betaProductAt(tally(groupB, 'meldedComparison'), at);
  // P(B's low end <= A's high end): the evidence against "B is better"; and the other way round.
  const against = chanceBelow(b.below, 0, a.above, 1, 0);
  const favour = chanceBelow(a.below, 0, b.above, 1, 0);
  const lower = differenceQuantile(b.below, 0, a.above, 1, outside);
  const upper = -differenceQuantile(a.below, 0, b.above, 1, outside);
  const exists = a.survival !== null && b.survival !== null;
  return {
    estimate: exists ? b.survival - a.survival : null,
    lower,
    upper,
    p: Math.min(1, 2 * against, 2 * favour),
  };
}

/** P(X - Y <= shift) for independent X and Y, each a beta variable or, where null, a point. */
function chanceBelow(
  x: Matched | null,
  pointX: number,
  y: Matched | null,
  pointY: number,
  shift: number,
): number {
  if (x === null && y === null) return pointX - pointY <= shift ? 1 : 0;
  if (x === null) return betaTail(pointX - shift, y!.a, y!.b, 'upper');
  if (y === null) return betaTail(shift + pointY, x.a, x.b, 'lower');
  // Where y + shift is beyond 1 X is surely below it; where it is below 0 X surely isn't.
  const from = Math.max(0, -shift);
  const to = Math.min(1, 1 - shift);
  if (from >= to) return shift >= 1 ? 1 : 0;
  const inside = integrate(
    (value, fromLeft, fromRight) => {
      const atLeft = from === 0 ? fromLeft : value;
      const atRight = to === 1 ? fromRight : 1 - value;
      return betaTail(value + shift, x.a, x.b, 'lower') * betaDensity(atLeft, atRight, y.a, y.b);
    },
    from,
    to,
  );
  return inside + (to < 1 ? betaTail(to, y.a, y.b, 'upper') : 0);
}

/** The shift at which P(X - Y <= shift) reaches a probability. */
function differenceQuantile(
  x: Matched | null,
  pointX: number,
  y: Matched | null,
  pointY: number,
  probability: number,
): number {
  let [low, high] = [-1, 1];
  if (chanceBelow(x, pointX, y, pointY, -1) >= probability) return -1;
  while (high - low > 1e-13) {
    const middle = low + (high - low) / 2;
    if (chanceBelow(x, pointX, y, pointY, middle) < probability) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
