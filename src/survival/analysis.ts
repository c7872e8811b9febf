import type { AnalysisCurve } from './analysisCurve.ts';
import { analysisCurve } from './analysisCurve.ts';
import type { FirthCox } from './firthCox.ts';
import { firthOfTerms } from './firthCox.ts';
import type { Observation } from './Observation.ts';
import type { Ties, Walk } from './RiskTerm.ts';
import { collectTerms } from './RiskTerm.ts';
import type { CoxModel } from './coxModel.ts';
import { coxModelOfTallies } from './coxModel.ts';
import type { ExactLogRankTest } from './exactLogRankTest.ts';
import { exactLogRankTest } from './exactLogRankTest.ts';
import { exactLogRankTestOfGroups } from './exactLogRankTestOfGroups.ts';
import type { LogRankTest } from './logRankTest.ts';
import { logRankTests } from './logRankTest.ts';
import { tally } from './tally.ts';
import { walkRiskSets } from './walkRiskSets.ts';

export interface AnalysisTest {
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/** The log-rank test with the events of each group, and those expected under equal hazards. */
export interface AnalysisLogRank extends AnalysisTest {
  readonly groups: Readonly<Record<string, { readonly observed: number; readonly expected: number }>>;
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
    Record<'petoPrentice' | 'gehanBreslow' | 'taroneWare', AnalysisTest | null> & {
      readonly logRank: AnalysisLogRank | null;
    }
  > & {
    /**
     * Of more than two groups there is no side, and `floorHere` is known where all splits were gone through. Where they were sampled:
     * how many draws, from which seed, and the standard error that this leaves.
     */
    readonly exactLogRank:
      | (Pick<ExactLogRankTest, 'p' | 'midP' | 'splits' | 'method' | 'floor'> & {
          readonly oneSided: number | null;
          readonly floorHere: number | null;
          readonly draws?: number | null;
          readonly seed?: number;
          readonly standardError?: number | null;
        })
      | null;
  };
  readonly firth:
    | ({ readonly reference: string; readonly level: string; readonly ties: Ties } & Omit<
        FirthCox,
        'statistic'
      >)
    | null;
  readonly cox: {
    readonly ties: Ties;
    readonly reference: string;
    readonly levels: Readonly<
      Record<string, { readonly hazardRatio: number; readonly lower: number; readonly upper: number }>
    >;
  } | null;
  /** The confidence of every pair of limits. */
  readonly level: number;
}

/** `tau`: end of the restricted mean. `at`: times of interest. `level`: confidence, 0.95 unless said. `draws`: how many splits are sampled where there are too many to count. */
export interface AnalysisOptions {
  readonly tau?: number;
  readonly at?: readonly number[];
  readonly level?: number;
  readonly draws?: number;
}

/** Where a sample of splits starts, so that it can be drawn again. */
const seed = 1;

/**
 * Everything about one table: the curve of all patients, the curve of each group, tests and hazard ratios
 * between the groups.
 *
 * `groups` maps a level to its patients, the reference level first; with fewer than two there is nothing to
 * test. `firth` is for two groups. Throws a RangeError for a negative or infinite time
 * and for a level outside (0, 1).
 */
export function analysis(
  patients: readonly Observation[],
  groups: ReadonlyMap<string, readonly Observation[]>,
  { tau, at, level = 0.95, draws }: AnalysisOptions = {},
): Analysis {
  const arms = [...groups.values()];
  const counts = arms.map((arm) => tally(arm, 'analysis'));
  const levels = [...groups.keys()];
  const tests = arms.length < 2 ? null : logRankTests(counts);
  return {
    n: patients.length,
    events: patients.filter(({ event }) => event).length,
    tau: tau ?? null,
    ...(at && { at }),
    overall: analysisCurve(patients, { tau, at, level }),
    groups: Object.fromEntries(
      levels.map((name, i) => [name, analysisCurve(arms[i]!, { tau, at, level }, counts[i])]),
    ),
    tests: {
      logRank: logRankOf(levels, tests && tests['log-rank']),
      petoPrentice: resultOf(tests && tests['peto-prentice']),
      gehanBreslow: resultOf(tests && tests['gehan-breslow']),
      taroneWare: resultOf(tests && tests['tarone-ware']),
      exactLogRank: exactOf(arms, draws),
    },
    firth: arms.length === 2 ? firthOf(levels, (visit) => walkRiskSets(counts, visit), level) : null,
    cox: arms.length < 2 ? null : coxOf(levels, coxModelOfTallies(counts, { level })),
    level,
  };
}

/** For use inside this folder. */
export function resultOf(test: LogRankTest | null): AnalysisTest | null {
  return test && { statistic: test.statistic, df: test.df, p: test.p };
}

/** For use inside this folder. */
export function logRankOf(levels: readonly string[], test: LogRankTest | null): AnalysisLogRank | null {
  if (test === null) return null;
  const { statistic, df, p, observed, expected } = test;
  const groups = levels.map((name, g) => [name, { observed: observed[g]!, expected: expected[g]! }] as const);
  return { statistic, df, p, groups: Object.fromEntries(groups) };
}

function exactOf(
  arms: readonly (readonly Observation[])[],
  wanted: number | undefined,
): Analysis['tests']['exactLogRank'] {
  const options = { seed, ...(wanted !== undefined && { draws: wanted }) };
  const ofTwo = arms.length === 2 ? exactLogRankTest(arms[0]!, arms[1]!, options) : null;
  const test = arms.length === 2 ? ofTwo : exactLogRankTestOfGroups(arms, options);
  if (test === null) return null;
  const { p, midP, splits, method, floor, floorHere, draws, standardError } = test;
  return {
    p,
    midP,
    oneSided: ofTwo?.oneSided ?? null,
    splits,
    method,
    floor,
    floorHere,
    ...(method === 'monteCarlo' && { draws, seed, standardError }),
  };
}

/** For use inside this folder. */
export function firthOf(levels: readonly string[], walk: Walk, level: number): Analysis['firth'] {
  const ties = 'breslow';
  const fitted = firthOfTerms(collectTerms(2, ties, walk), level);
  if (fitted === null) return null;
  const { hazardRatio, lower, upper, p } = fitted;
  return { reference: levels[0]!, level: levels[1]!, ties, hazardRatio, lower, upper, p };
}

/** For use inside this folder. */
export function coxOf(levels: readonly string[], model: CoxModel | null): Analysis['cox'] {
  if (model === null) return null;
  const entries = model.effects.map(({ hazardRatio, lower, upper }, i) => [
    levels[i + 1]!,
    { hazardRatio, lower, upper },
  ]);
  return {
    ties: model.ties,
    reference: levels[0]!,
    levels: Object.fromEntries(entries) as NonNullable<Analysis['cox']>['levels'],
  };
}
