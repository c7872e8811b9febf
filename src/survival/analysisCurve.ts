import type { KaplanMeierRow } from './kaplanMeier.ts';
import { kaplanMeier } from './kaplanMeier.ts';
import type { Observation } from './Observation.ts';
import { quantileLimits } from './quantileLimits.ts';
import { restrictedMean } from './restrictedMean.ts';
import type { State } from './stateAt.ts';
import { stateAt } from './stateAt.ts';
import type { LimitMethod } from './survivalLimits.ts';
import { survivalLimits } from './survivalLimits.ts';
import { medianSurvival } from './survivalQuantile.ts';

/** The limits by each method, as an analysis names them. */
const methods = {
  bpcp: 'beta-product',
  bpcpMidP: 'beta-product-mid-p',
  logLog: 'log-log',
  log: 'log',
  plain: 'plain',
  logit: 'logit',
  thomasGrunkemeier: 'thomas-grunkemeier',
} as const satisfies Record<string, LimitMethod>;

/**
 * The cost of likelihood-ratio limits grows with the square of the events: larger tables get null for them.
 */
const mostForLikelihoodRatio = 2000;

export type AnalysisLimits = Record<
  keyof typeof methods,
  { readonly lower: number | null; readonly upper: number | null }
>;

/**
 * One curve in full. The median's limits are those of the log-log interval; `rmst` is null without a tau, and
 * beyond the end of follow-up goes on flat; `at` only where asked for.
 */
export interface AnalysisCurve {
  readonly n: number;
  readonly events: number;
  readonly median: Record<'infimum' | 'midpoint' | 'lower' | 'upper', number | null>;
  readonly rmst: {
    readonly tau: number;
    readonly estimate: number | null;
    readonly standardError: number | null;
  } | null;
  readonly at?: readonly (State & { readonly time: number; readonly limits: AnalysisLimits })[];
  readonly rows: readonly (KaplanMeierRow & { readonly limits: AnalysisLimits })[];
}

/**
 * Everything about one curve. Throws a RangeError for a negative or infinite time, a level outside (0, 1).
 */
export function analysisCurve(
  observations: readonly Observation[],
  { tau, at, level }: { tau: number | undefined; at: readonly number[] | undefined; level: number },
): AnalysisCurve {
  const rows = kaplanMeier(observations);
  const steps = Object.entries(methods).map(([name, method]) => {
    const isTooDear = method === 'thomas-grunkemeier' && observations.length > mostForLikelihoodRatio;
    return [name, survivalLimits(isTooDear ? [] : observations, { method, level })] as const;
  });
  // Steps and rows both go forwards in time: one place per method is enough.
  const places = steps.map(() => 0);
  const limitsAt = (time: number, exists: boolean): AnalysisLimits => {
    const entries = steps.map(([name, list], m) => {
      while (list[places[m]! + 1] !== undefined && list[places[m]! + 1]!.from <= time) places[m]!++;
      const { lower, upper } = list[places[m]!]!;
      return [name, exists ? { lower, upper } : { lower: null, upper: null }];
    });
    return Object.fromEntries(entries) as AnalysisLimits;
  };
  const ofRows = rows.map((row) => ({ ...row, limits: limitsAt(row.time, true) }));
  const times = at?.map((time) => {
    places.fill(0);
    const state = stateAt(observations, time);
    return { time, ...state, limits: limitsAt(time, state.survival !== null) };
  });
  const { infimum, midpoint } = medianSurvival(rows);
  const mean = tau === undefined ? null : restrictedMean(observations, { tau });
  return {
    n: observations.length,
    events: observations.filter(({ event }) => event).length,
    median: {
      infimum,
      midpoint,
      ...quantileLimits(survivalLimits(observations, { method: 'log-log', level }), 0.5),
    },
    rmst: mean && { tau: mean.tau, estimate: mean.estimate, standardError: mean.standardError },
    ...(times && { at: times }),
    rows: ofRows,
  };
}
