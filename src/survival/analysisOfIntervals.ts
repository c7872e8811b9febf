import type { Analysis, AnalysisOptions } from './analysis.ts';
import { coxOf, firthOf, logRankOf, resultOf } from './analysis.ts';
import type { AnalysisCurve, CurveOptions } from './analysisCurve.ts';
import { curveOf, methods, shownMean, stepsOf } from './analysisCurve.ts';
import { checkLevel } from './checks.ts';
import type { Interval } from './countingProcess.ts';
import { kaplanMeierOfIntervals, walkIntervals } from './countingProcess.ts';
import { coxModelOfIntervals } from './coxModel.ts';
import type { KaplanMeierRow } from './kaplanMeier.ts';
import type { LimitStep } from './LimitStep.ts';
import type { LogRankWeight } from './LogRankWeight.ts';
import { logRankTestOfIntervals } from './logRankTest.ts';
import { normalMultiplier } from './normal.ts';
import { restrictedMeanOfIntervals } from './restrictedMean.ts';
import type { State } from './stateAt.ts';

/**
 * The same as `analysis` for stretches at risk (start, stop]: late entry, and covariates that change during follow-up.
 *
 * Null is what isn't defined for them here: beta product and likelihood-ratio limits, the exact test.
 * `n` counts the stretches. Throws a RangeError for an interval that doesn't end after it starts.
 * Agrees with R: `survfit(Surv(start, stop, event) ~ 1)`, `coxph(Surv(start, stop, event) ~ group)` and, for the log-rank test, its score
 * test with `ties = "exact"`.
 */
export function analysisOfIntervals(
  intervals: readonly Interval[],
  groups: ReadonlyMap<string, readonly Interval[]>,
  { tau, at, level = 0.95 }: AnalysisOptions = {},
): Analysis {
  checkLevel(level, 'analysis');
  const curve = (part: readonly Interval[]) => curveOfIntervals(part, { tau, at, level });
  const arms = [...groups.values()];
  const levels = [...groups.keys()];
  const test = (weight: LogRankWeight) => (arms.length < 2 ? null : logRankTestOfIntervals(arms, { weight }));
  return {
    n: intervals.length,
    events: intervals.filter(({ event }) => event).length,
    tau: tau ?? null,
    ...(at && { at }),
    overall: curve(intervals),
    groups: Object.fromEntries(levels.map((name, i) => [name, curve(arms[i]!)])),
    tests: {
      logRank: logRankOf(levels, test('log-rank')),
      petoPrentice: resultOf(test('peto-prentice')),
      gehanBreslow: resultOf(test('gehan-breslow')),
      taroneWare: resultOf(test('tarone-ware')),
      exactLogRank: null,
    },
    firth: arms.length === 2 ? firthOf(levels, (visit) => walkIntervals(arms, visit), level) : null,
    cox: arms.length < 2 ? null : coxOf(levels, coxModelOfIntervals(arms, { level })),
    level,
  };
}

function curveOfIntervals(intervals: readonly Interval[], { tau, at, level }: CurveOptions): AnalysisCurve {
  const rows = kaplanMeierOfIntervals(intervals);
  const z = normalMultiplier(level, 'analysis');
  const events = rows.filter((row) => row.events > 0);
  const steps = Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, stepsOf(events, method, z)]),
  ) as unknown as Record<keyof typeof methods, LimitStep[]>;
  return {
    ...curveOf(rows, steps, { n: intervals.length, at, state: (time) => stateOf(intervals, rows, time) }),
    rmst: tau === undefined ? null : shownMean(restrictedMeanOfIntervals(intervals, { tau })),
  };
}

/** At risk are those who have entered and go on beyond t; who left and came back counts once for each stretch that ended. */
function stateOf(intervals: readonly Interval[], rows: readonly KaplanMeierRow[], t: number): State {
  let [atRisk, died, ended] = [0, 0, 0];
  for (const { start, stop, event } of intervals) {
    if (stop > t) atRisk += start <= t ? 1 : 0;
    else if (event) died++;
    else ended++;
  }
  const last = rows.at(-1);
  const survival = rows.findLast(({ time }) => time <= t)?.survival ?? 1;
  const isBeyond = last === undefined || (t > last.time && survival > 0);
  return { n: intervals.length, atRisk, died, left: ended, survival: isBeyond ? null : survival };
}
