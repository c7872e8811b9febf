import type { Observation } from './Observation.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';

/**
 * The Kaplan-Meier estimate at one distinct time.
 *
 * `atRisk`: patients with a time of at least `time` (R's n.risk). `events`, `censored`: patients with exactly
 * that time. `survival`: S(time), the estimate from this time on until the next row. `standardError`:
 * Greenwood's, of S(time); null where S is 0, because the formula is then 0 times infinity.
 */
export interface KaplanMeierRow {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly standardError: number | null;
}

/**
 * Columns beside a tally: S(t), and Greenwood's sum of d / (n (n - d)), infinite where S is 0. For use inside
 * this folder.
 */
interface ProductLimit {
  readonly survival: Float64Array;
  readonly greenwood: Float64Array;
}

/**
 * The product-limit estimate as columns.
 *
 * Between two censorings the product of (n - d) / n collapses to a quotient of two counts, and Greenwood's
 * sum to a difference of two reciprocals. Using that keeps S exact to the last digit where nobody is censored
 * (3 of 6 is 0.5, not nearly 0.5).
 */
export function productLimit({ time, atRisk, events, censored }: Tally): ProductLimit {
  const size = time.length;
  const survival = new Float64Array(size);
  const greenwood = new Float64Array(size);
  let survivalBefore = 1;
  let greenwoodBefore = 0;
  let atRiskBefore = atRisk[0] ?? 0;
  for (let i = 0; i < size; i++) {
    const remaining = atRisk[i]! - events[i]!;
    survival[i] = remaining === atRiskBefore ? survivalBefore : (survivalBefore * remaining) / atRiskBefore;
    greenwood[i] = greenwoodBefore + (atRiskBefore - remaining) / (atRiskBefore * remaining);
    if (censored[i]! > 0) {
      survivalBefore = survival[i]!;
      greenwoodBefore = greenwood[i]!;
      atRiskBefore = remaining - censored[i]!;
    }
  }
  return { survival, greenwood };
}

/**
 * The Kaplan-Meier estimate of survival: one row per distinct time, in order of time.
 *
 * An event comes before a censoring of the same time. No row stands for time zero unless an observation has
 * it: before the first row S is 1. After the last row S is undefined if that row censors somebody, 0
 * otherwise. No observations, no rows.
 * Throws a RangeError for a time that is negative or not finite.
 *
 * Source: Kaplan & Meier 1958, J Am Stat Assoc 53:457-481,
 * doi:10.1080/01621459.1958.10501452; Greenwood 1926.
 * Agrees with R: `summary(survfit(Surv(time, event) ~ 1))`.
 */
export function kaplanMeier(observations: readonly Observation[]): KaplanMeierRow[] {
  return kaplanMeierOfTally(tally(observations, 'kaplanMeier'));
}

/** The same from what has been counted. For use inside this folder. */
export function kaplanMeierOfTally(counts: Tally): KaplanMeierRow[] {
  const { survival, greenwood } = productLimit(counts);
  const rows = new Array<KaplanMeierRow>(survival.length);
  for (let i = 0; i < survival.length; i++) {
    const s = survival[i]!;
    rows[i] = {
      time: counts.time[i]!,
      atRisk: counts.atRisk[i]!,
      events: counts.events[i]!,
      censored: counts.censored[i]!,
      survival: s,
      standardError: s > 0 ? s * Math.sqrt(greenwood[i]!) : null,
    };
  }
  return rows;
}
