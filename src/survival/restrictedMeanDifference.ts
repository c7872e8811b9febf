import { normalMultiplier, normalTail } from './normal.ts';
import type { RestrictedMean } from './restrictedMean.ts';

/** The difference of two restricted means with limits and a two-sided P from the normal distribution; null is what doesn't exist. */
export interface RestrictedMeanDifference {
  readonly difference: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p: number | null;
}

/**
 * The restricted mean of a group minus that of the reference, both up to the same tau.
 *
 * The variance is the sum of both. Where a curve was drawn on flat to tau (`extended`) there is a difference, but no standard error. With few
 * patients the limits are too narrow and P too small: below 50 a group the sources advise to permute (`restrictedMeanTest`). P is null where
 * the standard error is 0. Throws a RangeError for a level outside (0, 1).
 *
 * Source: Royston & Parmar 2013, BMC Med Res Methodol 13:152, doi:10.1186/1471-2288-13-152; Horiguchi & Uno 2020, Stat Med 39,
 * doi:10.1002/sim.8565. Agrees with R: `survRM2::rmst2(time, event, arm, tau)$unadjusted.result`.
 */
export function restrictedMeanDifference(
  reference: RestrictedMean,
  group: RestrictedMean,
  { level = 0.95 }: { readonly level?: number } = {},
): RestrictedMeanDifference {
  const z = normalMultiplier(level, 'restrictedMeanDifference');
  const none = { standardError: null, lower: null, upper: null, p: null };
  if (reference.estimate === null || group.estimate === null) return { difference: null, ...none };
  const difference = group.estimate - reference.estimate;
  if (reference.extended || group.extended) return { difference, ...none };
  const standardError = Math.hypot(reference.standardError ?? 0, group.standardError ?? 0);
  return {
    difference,
    standardError,
    lower: difference - z * standardError,
    upper: difference + z * standardError,
    p: standardError > 0 ? 2 * normalTail(Math.abs(difference) / standardError, 'upper') : null,
  };
}
