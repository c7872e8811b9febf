import { greenwoodStep } from './greenwoodLimits.ts';
import type { LimitStep } from './LimitStep.ts';
import { normalMultiplier } from './normal.ts';
import type { Observation } from './Observation.ts';
import { quantileLimits } from './quantileLimits.ts';
import { medianSurvival } from './survivalQuantile.ts';
import { tally } from './tally.ts';

/** The median follow-up in two conventions (see `SurvivalQuantile`) with its limits; null is what isn't reached. */
export interface FollowUp {
  readonly infimum: number | null;
  readonly midpoint: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * How long patients were followed: the median of the reverse Kaplan-Meier estimate, with limits from its log-log interval (Brookmeyer and
 * Crowley). `event` is whatever ends the watch other than leaving: other events too. Throws a RangeError for a negative or infinite time and
 * for a level outside (0, 1).
 *
 * Source: Schemper & Smith 1996, Control Clin Trials 17:343-346, doi:10.1016/0197-2456(96)00075-X. Agrees with R:
 * `quantile(survfit(Surv(time, !event) ~ 1, conf.type = "log-log"), 0.5)` where no event and leaving share a time.
 */
export function followUp(
  observations: readonly Observation[],
  { level = 0.95 }: { readonly level?: number } = {},
): FollowUp {
  const z = normalMultiplier(level, 'followUp');
  const { time: times, atRisk: counted, events, censored } = tally(observations, 'followUp');
  const rows: { readonly time: number; readonly survival: number }[] = [];
  const steps: LimitStep[] = [];
  let [survival, greenwood] = [1, 0];
  for (let i = 0; i < times.length; i++) {
    const left = censored[i]!;
    const atRisk = counted[i]! - events[i]!;
    const time = times[i]!;
    // Between two who leave nothing changes; the last time ends the curve.
    if (left === 0 && i < times.length - 1) continue;
    if (left > 0) {
      survival *= (atRisk - left) / atRisk;
      greenwood += left / (atRisk * (atRisk - left));
      steps.push(greenwoodStep(time, survival, survival > 0 ? Math.sqrt(greenwood) : 0, z, 'log-log'));
    }
    rows.push({ time, survival });
  }
  const { infimum, midpoint } = medianSurvival(rows);
  return { infimum, midpoint, ...quantileLimits(steps, 0.5) };
}
