import type { LimitStep } from './LimitStep.ts';

/**
 * Limits of a quantile of survival time: the times at which the limits of S(t) fall to 1 - probability.
 *
 * From the steps of `survivalLimits` it takes the first with a lower limit, and the first with an upper
 * limit, of at most 1 - p; null is a limit that isn't reached. All times between have an interval that holds
 * 1 - p. `probability` between 0 and 1, 0.5 for the median; throws a RangeError outside.
 *
 * Source: Brookmeyer & Crowley 1982, Biometrics 38:29-41, doi:10.2307/2530286.
 * Agrees with R: `quantile(survfit(..., conf.type = ), probability)$lower` and `$upper`.
 */
export function quantileLimits(
  steps: readonly LimitStep[],
  probability: number,
): { readonly lower: number | null; readonly upper: number | null } {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`quantileLimits requires a probability between 0 and 1, received ${probability}`);
  }
  const target = 1 - probability;
  const isReached = (limit: number | null) => limit !== null && limit <= target;
  return {
    lower: steps.find(({ lower }) => isReached(lower))?.from ?? null,
    upper: steps.find(({ upper }) => isReached(upper))?.from ?? null,
  };
}
