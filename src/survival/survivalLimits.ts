import type { LimitStep } from './LimitStep.ts';
import type { Observation } from './Observation.ts';
import { betaProductLimits } from './betaProductLimits.ts';
import { checkLevel } from './checks.ts';
import { greenwoodLimits } from './greenwoodLimits.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';
import { thomasGrunkemeierLimits } from './thomasGrunkemeierLimits.ts';

/** The ways to put limits around S(t); each is described where it is computed. */
export type LimitMethod =
  'beta-product' | 'beta-product-mid-p' | 'thomas-grunkemeier' | 'plain' | 'log' | 'log-log' | 'logit';

/**
 * Pointwise confidence limits of survival, as steps from time 0 on.
 *
 * `level` is the confidence of the interval at each time, 0.95 unless said. Limits hold at one time each:
 * they are not a band around the whole curve. The beta product limits exist before the first event and along
 * the whole tail, and change where somebody leaves follow-up; those of Greenwood's variance exist only where
 * it does. No observations: one step without limits.
 * Throws a RangeError for a negative or infinite time and for a level outside (0, 1).
 */
export function survivalLimits(
  observations: readonly Observation[],
  { method, level = 0.95 }: { readonly method: LimitMethod; readonly level?: number },
): LimitStep[] {
  checkLevel(level, 'survivalLimits');
  const counts = tally(observations, 'survivalLimits');
  return counts.n === 0 ? [{ from: 0, lower: null, upper: null }] : limitsOf(counts, { method, level });
}

/** The same for what has been counted, at least one patient. For use inside this folder. */
export function limitsOf(
  counts: Tally,
  { method, level }: { readonly method: LimitMethod; readonly level: number },
): LimitStep[] {
  switch (method) {
    case 'beta-product':
      return betaProductLimits(counts, { level, midP: false });
    case 'beta-product-mid-p':
      return betaProductLimits(counts, { level, midP: true });
    case 'thomas-grunkemeier':
      return thomasGrunkemeierLimits(counts, { level });
    default:
      return greenwoodLimits(counts, { level, scale: method });
  }
}
