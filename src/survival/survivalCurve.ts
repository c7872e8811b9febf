import type { KaplanMeierRow } from './kaplanMeier.ts';
import { productLimit } from './kaplanMeier.ts';
import type { Observation } from './Observation.ts';
import { checkLevel } from './checks.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { limitsOf } from './survivalLimits.ts';
import type { LimitStep } from './LimitStep.ts';
import { greenwoodStep } from './greenwoodLimits.ts';
import { normalMultiplier } from './normal.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';

/** A Kaplan-Meier row with the confidence limits of its S(t); null where a limit doesn't exist. */
export interface SurvivalCurveRow extends KaplanMeierRow {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * `kaplanMeier` and `survivalLimits` in one go, counted once: rows with their limits,
 * for tables and large series.
 *
 * What holds before the first row is left to `survivalLimits`. Throws as these two do.
 */
export function survivalCurve(
  observations: readonly Observation[],
  { method, level = 0.95 }: { readonly method: LimitMethod; readonly level?: number },
): SurvivalCurveRow[] {
  checkLevel(level, 'survivalCurve');
  const counts = tally(observations, 'survivalCurve');
  if (counts.n === 0) return [];
  const { survival, greenwood } = productLimit(counts);
  const limitsAt = limitsAlong(counts, method, level);
  const rows = new Array<SurvivalCurveRow>(survival.length);
  for (let i = 0; i < survival.length; i++) {
    const time = counts.time[i]!;
    const s = survival[i]!;
    const { lower, upper } = limitsAt(time, s, greenwood[i]!);
    rows[i] = {
      time,
      atRisk: counts.atRisk[i]!,
      events: counts.events[i]!,
      censored: counts.censored[i]!,
      survival: s,
      standardError: s > 0 ? s * Math.sqrt(greenwood[i]!) : null,
      lower,
      upper,
    };
  }
  return rows;
}

/**
 * Asked for the limits at one time after another: Greenwood's from that time's numbers alone, the others from
 * their steps.
 */
function limitsAlong(
  counts: Tally,
  method: LimitMethod,
  level: number,
): (time: number, survival: number, greenwood: number) => LimitStep {
  if (method === 'plain' || method === 'log' || method === 'log-log' || method === 'logit') {
    const z = normalMultiplier(level, 'survivalCurve');
    return (time, survival, greenwood) => greenwoodStep(time, survival, Math.sqrt(greenwood), z, method);
  }
  const steps = limitsOf(counts, { method, level });
  let place = 0;
  return (time) => {
    while (place + 1 < steps.length && steps[place + 1]!.from <= time) place++;
    return steps[place]!;
  };
}
