import type { AnalysisTest } from './analysis.ts';
import { MOST_ROWS } from './analysisCurve.ts';
import type { CompetingObservation } from './cumulativeIncidence.ts';
import { incidenceOf } from './cumulativeIncidence.ts';
import { grayTest } from './grayTest.ts';
import { greenwoodStep } from './greenwoodLimits.ts';
import { normalMultiplier } from './normal.ts';
import { thinned } from './thinned.ts';

/** The incidence at a time with its log-log limits; what doesn't exist is null. */
export interface IncidenceAt {
  readonly time: number;
  readonly incidence: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The cumulative incidence of one cause: a row at each time with such an event, of more than 5000 those at even distances (`distinctTimes`
 * counts all). `at` only where asked for, null in it after the last follow-up if somebody was still free of any event.
 */
export interface IncidenceCurve {
  readonly n: number;
  readonly events: number;
  readonly at?: readonly IncidenceAt[];
  readonly rows: readonly (IncidenceAt & { readonly atRisk: number; readonly events: number })[];
  readonly distinctTimes: number;
}

/** The curve of all patients and of each group; `gray` is null with fewer than two groups, and with late entry. */
export interface IncidenceAnalysis {
  readonly overall: IncidenceCurve;
  readonly groups: Readonly<Record<string, IncidenceCurve>>;
  readonly gray: AnalysisTest | null;
}

/**
 * All there is to say about the incidence of one cause where others compete with it.
 *
 * Limits lie on the log-log scale: F^exp(±z se / (F ln F)), where 0 < F < 1. Throws a RangeError for a negative or infinite time and for a
 * level outside (0, 1).
 * Source: Aalen & Johansen 1978; limits: Kalbfleisch & Prentice 2002, section 1.4, doi:10.1002/9781118032985.
 * Agrees with R: `survfit(Surv(time, factor(cause)) ~ group)` in incidence and error, `cmprsk::cuminc(time, cause, group)$Tests`.
 */
export function incidenceAnalysis(
  patients: readonly CompetingObservation[],
  groups: ReadonlyMap<string, readonly CompetingObservation[]>,
  {
    cause,
    at,
    level = 0.95,
  }: { readonly cause: string; readonly at?: readonly number[] | undefined; readonly level?: number },
): IncidenceAnalysis {
  const z = normalMultiplier(level, 'incidenceAnalysis');
  const curve = (part: readonly CompetingObservation[]) => curveOf(part, cause, at, z);
  const isLate = patients.some(({ start = 0 }) => start > 0);
  const test = groups.size < 2 || isLate ? null : grayTest([...groups.values()], { cause });
  return {
    overall: curve(patients),
    groups: Object.fromEntries([...groups].map(([name, part]) => [name, curve(part)])),
    gray: test && { statistic: test.statistic, df: test.df, p: test.p },
  };
}

function curveOf(
  part: readonly CompetingObservation[],
  cause: string,
  at: readonly number[] | undefined,
  z: number,
): IncidenceCurve {
  const all = incidenceOf(part, cause);
  const rows = all.filter(({ events }) => events > 0);
  const withLimits = (time: number, incidence: number, standardError: number): IncidenceAt => {
    const isInside = incidence > 0 && incidence < 1;
    const { lower, upper } = isInside
      ? greenwoodStep(time, incidence, standardError / incidence, z, 'log-log')
      : { lower: null, upper: null };
    return { time, incidence, standardError, lower, upper };
  };
  const last = all.at(-1)?.time ?? -1;
  const isOpen = part.length === 0 || part.some(({ time, cause: own }) => time === last && own === null);
  const here = (time: number): IncidenceAt => {
    if (time > last && isOpen)
      return { time, incidence: null, standardError: null, lower: null, upper: null };
    const row = rows.findLast((each) => each.time <= time);
    return withLimits(time, row?.incidence ?? 0, row?.standardError ?? 0);
  };
  return {
    n: part.length,
    events: rows.reduce((sum, { events }) => sum + events, 0),
    ...(at && { at: at.map(here) }),
    rows: thinned(rows, MOST_ROWS).map(({ time, atRisk, events, incidence, standardError }) => ({
      ...withLimits(time, incidence, standardError),
      atRisk,
      events,
    })),
    distinctTimes: rows.length,
  };
}
