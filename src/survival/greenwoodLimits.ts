import type { LimitStep } from './LimitStep.ts';
import type { Tally } from './tally.ts';
import { productLimit } from './kaplanMeier.ts';
import { normalMultiplier } from './normal.ts';

/** The scale on which S(t) is taken to be normal: as it is, its logarithm, ln(-ln S), or ln(S / (1 - S)). */
type GreenwoodScale = 'plain' | 'log' | 'log-log' | 'logit';

/**
 * Limits from Greenwood's variance: S moved by z standard errors on a scale, moved
 * back, and cut off at 0 and 1.
 *
 * With g the square root of Greenwood's sum (so that the standard error of S is S g): plain S ± z S g; log S
 * exp(±z g); log-log S^exp(±z g / ln S); logit: the odds of S times exp(±z g / (1 - S)). Where S is 0 no
 * limits exist, where S is 1 none on the last two scales, and [1, 1] on the others: the known weakness of
 * these limits in small samples. Steps stand at 0 and at each event.
 *
 * Source: Kalbfleisch & Prentice 2002, section 1.4, doi:10.1002/9781118032985; Borgan & Liestøl 1990, Scand J
 * Stat 17:35-41.
 * Agrees with R: `survfit(..., conf.type = )`.
 */
export function greenwoodLimits(
  counts: Tally,
  { level, scale }: { readonly level: number; readonly scale: GreenwoodScale },
): LimitStep[] {
  const z = normalMultiplier(level, 'survivalLimits');
  const { survival, greenwood } = productLimit(counts);
  const steps: LimitStep[] = [];
  if (!(counts.time[0] === 0 && counts.events[0]! > 0)) steps.push(greenwoodStep(0, 1, 0, z, scale));
  for (let i = 0; i < survival.length; i++) {
    if (counts.events[i]! > 0) {
      steps.push(greenwoodStep(counts.time[i]!, survival[i]!, Math.sqrt(greenwood[i]!), z, scale));
    }
  }
  return steps;
}

/** The step for one S with g, the square root of Greenwood's sum. */
export function greenwoodStep(
  from: number,
  s: number,
  g: number,
  z: number,
  scale: GreenwoodScale,
): LimitStep {
  if (s === 0) return { from, lower: null, upper: null };
  if (scale === 'plain')
    return { from, lower: Math.max(0, s - z * s * g), upper: Math.min(1, s + z * s * g) };
  if (scale === 'log') return { from, lower: s * Math.exp(-z * g), upper: Math.min(1, s * Math.exp(z * g)) };
  if (s === 1) return { from, lower: null, upper: null };
  if (scale === 'log-log') {
    const log = Math.log(s);
    const factor = Math.exp((z * g) / log);
    return { from, lower: Math.exp(log / factor), upper: Math.exp(log * factor) };
  }
  const factor = Math.exp((z * g) / (1 - s));
  return { from, lower: s / (s + (1 - s) * factor), upper: s / (s + (1 - s) / factor) };
}
