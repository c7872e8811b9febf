import type { KaplanMeierRow } from './kaplanMeier.ts';
import { kaplanMeierOfTally } from './kaplanMeier.ts';
import { greenwoodStep } from './greenwoodLimits.ts';
import type { LimitStep } from './LimitStep.ts';
import { normalMultiplier } from './normal.ts';
import type { Observation } from './Observation.ts';
import { quantileLimits } from './quantileLimits.ts';
import type { RestrictedMean } from './restrictedMean.ts';
import { restrictedMean } from './restrictedMean.ts';
import type { State } from './stateAt.ts';
import { stateAt } from './stateAt.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { limitsOf } from './survivalLimits.ts';
import { medianSurvival } from './survivalQuantile.ts';
import type { Tally } from './tally.ts';
import { tally } from './tally.ts';
import { thinned } from './thinned.ts';

/** The limits by each method, as an analysis names them. */
export const methods = {
  bpcp: 'beta-product',
  bpcpMidP: 'beta-product-mid-p',
  logLog: 'log-log',
  log: 'log',
  plain: 'plain',
  logit: 'logit',
  thomasGrunkemeier: 'thomas-grunkemeier',
} as const satisfies Record<string, LimitMethod>;

/** The cost of likelihood-ratio limits grows with the square of the events: larger tables get null for them. */
const mostForLikelihoodRatio = 2000;

/** Beta product limits cost a quantile at every time: with more times than this they are null. */
const mostForBetaProduct = 20_000;

/** So many rows of a curve are given: of more times, those at even distances, with the first and the last. */
export const MOST_ROWS = { longest: 5000, printed: 5000 };

export type AnalysisLimits = Record<
  keyof typeof methods,
  { readonly lower: number | null; readonly upper: number | null }
>;

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * One curve in full. The median's limits are those of the log-log interval (Brookmeyer and Crowley), those by either method stand in `medianLimits`; `rmst`
 * is null without a tau, and beyond the end of follow-up has no standard error: the curve was drawn on flat (`extended`). `at` only where
 * asked for. `distinctTimes` counts the times of which `rows` gives at most 5000.
 */
export interface AnalysisCurve {
  readonly n: number;
  readonly events: number;
  readonly median: Record<'infimum' | 'midpoint' | 'lower' | 'upper', number | null>;
  readonly medianLimits: { readonly bpcp: Limits; readonly logLog: Limits };
  readonly rmst: RestrictedMean | null;
  readonly at?: readonly (State & { readonly time: number; readonly limits: AnalysisLimits })[];
  readonly rows: readonly (KaplanMeierRow & { readonly limits: AnalysisLimits })[];
  readonly distinctTimes: number;
}

/**
 * Everything about one curve. Throws a RangeError for a negative or infinite time, a level outside (0, 1).
 */
export function analysisCurve(
  observations: readonly Observation[],
  { tau, at, level }: CurveOptions,
  counts: Tally = tally(observations, 'analysis'),
): AnalysisCurve {
  const rows = kaplanMeierOfTally(counts);
  const isLarge = rows.length > mostForBetaProduct;
  const isTooDear = (method: LimitMethod): boolean =>
    counts.n === 0 ||
    (method === 'thomas-grunkemeier' && observations.length > mostForLikelihoodRatio) ||
    (method.startsWith('beta') && isLarge);
  // Of a long curve, limits are computed where they are given.
  const asked: KaplanMeierRow[] = isLarge
    ? [...thinned(rows, MOST_ROWS), ...(at ?? []).flatMap((time) => lastEvent(rows, time) ?? [])]
    : [];
  asked.sort((a, b) => a.time - b.time);
  const z = normalMultiplier(level, 'analysis');
  const steps = Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      isTooDear(method)
        ? NONE
        : isLarge && method !== 'log-log'
          ? stepsOf(asked, method, z)
          : limitsOf(counts, { method, level }),
    ]),
  ) as unknown as Record<keyof typeof methods, LimitStep[]>;
  const mean = tau === undefined ? null : restrictedMean(observations, { tau });
  return {
    ...curveOf(rows, steps, {
      n: observations.length,
      at,
      state: (time) => stateAt(observations, time),
    }),
    rmst: mean && shownMean(mean),
  };
}

/** A restricted mean without the standard error that it has only by drawing the curve on. For use inside this folder. */
export function shownMean({ tau, estimate, standardError, extended }: RestrictedMean): RestrictedMean {
  return { tau, estimate, standardError: extended ? null : standardError, extended };
}

export interface CurveOptions {
  readonly tau: number | undefined;
  readonly at: readonly number[] | undefined;
  readonly level: number;
}

/** Puts rows, limits and medians together. For use inside this folder. */
export function curveOf(
  rows: readonly KaplanMeierRow[],
  steps: Record<keyof typeof methods, readonly LimitStep[]>,
  { n, at, state }: { n: number; at: readonly number[] | undefined; state: (time: number) => State },
): Omit<AnalysisCurve, 'rmst'> {
  const lists = Object.entries(steps);
  // Steps and rows both go forwards in time: one place per method is enough.
  const places = lists.map(() => 0);
  const limitsAt = (time: number, exists: boolean): AnalysisLimits => {
    const entries = lists.map(([name, list], m) => {
      while (list[places[m]! + 1] !== undefined && list[places[m]! + 1]!.from <= time) places[m]!++;
      const { lower, upper } = list[places[m]!]!;
      return [name, exists ? { lower, upper } : { lower: null, upper: null }];
    });
    return Object.fromEntries(entries) as AnalysisLimits;
  };
  const ofRows = thinned(rows, MOST_ROWS).map((row) => ({ ...row, limits: limitsAt(row.time, true) }));
  const times = at?.map((time) => {
    places.fill(0);
    const here = state(time);
    return { time, ...here, limits: limitsAt(time, here.survival !== null) };
  });
  const { infimum, midpoint } = medianSurvival(rows);
  const logLog = quantileLimits(steps.logLog, 0.5);
  return {
    n,
    events: rows.reduce((sum, { events }) => sum + events, 0),
    median: { infimum, midpoint, ...logLog },
    medianLimits: { bpcp: quantileLimits(steps.bpcp, 0.5), logLog },
    ...(times && { at: times }),
    rows: ofRows,
    distinctTimes: rows.length,
  };
}

/** Greenwood's limits at rows; between two of them the earlier ones hold. For use inside this folder. */
export function stepsOf(rows: readonly KaplanMeierRow[], method: LimitMethod, z: number): LimitStep[] {
  if (method === 'beta-product' || method === 'beta-product-mid-p' || method === 'thomas-grunkemeier')
    return NONE;
  const steps = rows.map(({ time, survival, standardError }) =>
    greenwoodStep(time, survival, standardError === null ? 0 : standardError / survival, z, method),
  );
  return steps[0]?.from === 0 ? steps : [greenwoodStep(0, 1, 0, z, method), ...steps];
}

const NONE: LimitStep[] = [{ from: 0, lower: null, upper: null }];

function lastEvent(rows: readonly KaplanMeierRow[], time: number): KaplanMeierRow | undefined {
  return rows.findLast((row) => row.time <= time);
}
