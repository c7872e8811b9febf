import type { FirthCox } from './firthCox.ts';
import { firthCox } from './firthCox.ts';
import type { LogRankWeight } from './LogRankWeight.ts';
import type { Observation } from './Observation.ts';
import type { Ties } from './RiskTerm.ts';
import { coxModel } from './coxModel.ts';
import type { ExactLogRankTest } from './exactLogRankTest.ts';
import { exactLogRankTest } from './exactLogRankTest.ts';
import type { KaplanMeierRow } from './kaplanMeier.ts';
import { kaplanMeier } from './kaplanMeier.ts';
import { logRankTest } from './logRankTest.ts';
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

/** The cost of likelihood-ratio limits grows with the square of the events: larger tables get null for them. */
const mostForLikelihoodRatio = 2000;

export type AnalysisLimits = Record<
  keyof typeof methods,
  { readonly lower: number | null; readonly upper: number | null }
>;

/** One curve in full. The median's limits are those of the log-log interval; `rmst` is null without a tau, and beyond the end of follow-up goes on flat; `at` only where asked for. */
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

export interface AnalysisTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/** All there is to say about a table of patients; what doesn't exist is null. Groups are in the order of `levels`. */
export interface Analysis {
  readonly n: number;
  readonly events: number;
  readonly tau: number | null;
  readonly at?: readonly number[];
  readonly overall: AnalysisCurve;
  readonly groups: Readonly<Record<string, AnalysisCurve>>;
  readonly tests: Readonly<
    Record<'logRank' | 'petoPrentice' | 'gehanBreslow' | 'taroneWare', AnalysisTest | null>
  > & {
    readonly exactLogRank: Omit<
      ExactLogRankTest,
      'statistic' | 'greater' | 'less' | 'draws' | 'standardError'
    > | null;
  };
  readonly firth:
    ({ readonly reference: string; readonly level: string } & Omit<FirthCox, 'statistic'>) | null;
  readonly cox: {
    readonly ties: Ties;
    readonly levels: Readonly<
      Record<string, { readonly hazardRatio: number; readonly lower: number; readonly upper: number }>
    >;
  } | null;
}

/** `tau`: end of the restricted mean. `at`: times of interest. `level`: confidence, 0.95 unless said. */
export interface AnalysisOptions {
  readonly tau?: number;
  readonly at?: readonly number[];
  readonly level?: number;
}

/**
 * Everything about one table: the curve of all patients, the curve of each group, tests and hazard ratios between the groups.
 *
 * `groups` maps a level to its patients, the reference level first; with fewer than two there is nothing to test. `exactLogRank` and `firth`
 * are for two groups. Throws a RangeError for a negative or infinite time and for a level outside (0, 1).
 */
export function analysis(
  patients: readonly Observation[],
  groups: ReadonlyMap<string, readonly Observation[]>,
  { tau, at, level = 0.95 }: AnalysisOptions = {},
): Analysis {
  const curve = (observations: readonly Observation[]) => curveOf(observations, { tau, at, level });
  const arms = [...groups.values()];
  const levels = [...groups.keys()];
  const test = (weight: LogRankWeight): AnalysisTest | null => {
    if (arms.length < 2) return null;
    const { statistic, df, p } = logRankTest(arms, { weight });
    return { statistic, df, p };
  };
  return {
    n: patients.length,
    events: patients.filter(({ event }) => event).length,
    tau: tau ?? null,
    ...(at && { at }),
    overall: curve(patients),
    groups: Object.fromEntries(levels.map((name, i) => [name, curve(arms[i]!)])),
    tests: {
      logRank: test('log-rank'),
      petoPrentice: test('peto-prentice'),
      gehanBreslow: test('gehan-breslow'),
      taroneWare: test('tarone-ware'),
      exactLogRank: arms.length === 2 ? exactOf(arms[0]!, arms[1]!) : null,
    },
    firth: arms.length === 2 ? firthOf(levels, arms, level) : null,
    cox: arms.length < 2 ? null : coxOf(levels, arms, level),
  };
}

function curveOf(
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

function exactOf(a: readonly Observation[], b: readonly Observation[]): Analysis['tests']['exactLogRank'] {
  const test = exactLogRankTest(a, b);
  if (test === null) return null;
  const { p, midP, oneSided, splits, method, floor, floorHere, draws, standardError } = test;
  return {
    p,
    midP,
    oneSided,
    splits,
    method,
    floor,
    floorHere,
    ...(method === 'monteCarlo' && { draws, standardError }),
  };
}

function firthOf(levels: string[], arms: (readonly Observation[])[], level: number): Analysis['firth'] {
  const fitted = firthCox(arms[0]!, arms[1]!, { level });
  if (fitted === null) return null;
  const { hazardRatio, lower, upper, p } = fitted;
  return { reference: levels[0]!, level: levels[1]!, hazardRatio, lower, upper, p };
}

function coxOf(levels: string[], arms: (readonly Observation[])[], level: number): Analysis['cox'] {
  const model = coxModel(arms, { level });
  if (model === null) return null;
  const entries: [string, { hazardRatio: number; lower: number; upper: number }][] = model.effects.map(
    ({ hazardRatio, lower, upper }, i) => [levels[i + 1]!, { hazardRatio, lower, upper }],
  );
  return { ties: model.ties, levels: Object.fromEntries(entries) };
}
