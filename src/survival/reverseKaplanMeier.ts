import type { KaplanMeierRow } from './kaplanMeier.ts';
import type { Observation } from './Observation.ts';
import { tally } from './tally.ts';

/**
 * The distribution of follow-up: Kaplan-Meier with leaving follow-up as the event and death as its censoring.
 *
 * `events` counts those who left, `censored` those who died. A death at the time of a leaving comes before
 * it, as everywhere here, so whoever dies then is no longer at risk of leaving; `atRisk` says so. The median
 * of these rows is the median follow-up.
 * Throws a RangeError for a negative or infinite time.
 *
 * Source: Schemper & Smith 1996, Control Clin Trials 17:343-346, doi:10.1016/0197-2456(96)00075-X.
 * Agrees with R: `prodlim::prodlim(Hist(time, event) ~ 1, reverse = TRUE)`;
 * `survfit(Surv(time, 1 - event) ~ 1)` where no death and leaving share a time.
 */
export function reverseKaplanMeier(observations: readonly Observation[]): KaplanMeierRow[] {
  const counts = tally(observations, 'reverseKaplanMeier');
  let survival = 1;
  let greenwood = 0;
  return Array.from(counts.time, (time, i) => {
    const died = counts.events[i]!;
    const left = counts.censored[i]!;
    const atRisk = counts.atRisk[i]! - died;
    if (left > 0) {
      survival *= (atRisk - left) / atRisk;
      greenwood += left / (atRisk * (atRisk - left));
    }
    return {
      time,
      atRisk,
      events: left,
      censored: died,
      survival,
      standardError: survival > 0 ? survival * Math.sqrt(greenwood) : null,
    };
  });
}
