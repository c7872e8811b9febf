import type { AnalysisCurve } from './analysisCurve.ts';
import { analysisCurve } from './analysisCurve.ts';
import type { FirthCox } from './firthCox.ts';
import { firthCox } from './firthCox.ts';
import type { LogRankWeight } from './LogRankWeight.ts';
import type { Observation } from './Observation.ts';
import type { Ties } from './RiskTerm.ts';
import { coxModel } from './coxModel.ts';
import type { ExactLogRankTest } from './exactLogRankTest.ts';
import { exactLogRankTest } from './exactLogRankTest.ts';
import { logRankTest } from './logRankTest.ts';

export interface AnalysisTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/**
 * All there is to say about a table of patients; what doesn't exist is null. Groups are
 * in the order of `levels`.
 */
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
 * Everything about one table: the curve of all patients, the curve of each group, tests and hazard ratios
 * between the groups.
 *
 * `groups` maps a level to its patients, the reference level first; with fewer than two there is nothing to
 * test. `exactLogRank` and `firth` are for two groups. Throws a RangeError for a negative or infinite time
 * and for a level outside (0, 1).
 */
export function analysis(
  patients: readonly Observation[],
  groups: ReadonlyMap<string, readonly Observation[]>,
  { tau, at, level = 0.95 }: AnalysisOptions = {},
): Analysis {
  const curve = (observations: readonly Observation[]) => analysisCurve(observations, { tau, at, level });
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
