import type { TimedRow } from '../../cohort/table/TimedRow.ts';
import { levelOrder } from '../../cohort/table/levelOrder.ts';
import {
  eventRate,
  eventRateOfIntervals,
  followUp,
  logRankTest,
  logRankTestOfIntervals,
  trendTest,
  type EventRate,
  type FollowUp,
  type LogRankTest,
  type TrendTest,
} from '../../survival/index.ts';
import { competingIncidence, type CompetingIncidence } from './competingIncidence.ts';
import { intervalsOf } from './intervalsOf.ts';
import { meanDifferences, type MeanDifferences } from './meanDifferences.ts';
import type { RowsByGroup } from './RowsByGroup.ts';
import { stratifiedTest, type StratifiedTest } from './stratifiedTest.ts';

interface OfCurves<Value> {
  readonly overall: Value;
  readonly groups: Readonly<Record<string, Value>>;
}

/** A trend over the groups in their natural order. */
export type OrderedTrend = Omit<TrendTest, 'scores'> & { readonly scores: Readonly<Record<string, number>> };

/** What stands beside the analysis of curves and groups; a key that isn't there was not asked for, or doesn't apply. */
export interface FurtherAnalysis {
  /** Null where rows enter late. */
  readonly followUp: OfCurves<FollowUp> | null;
  readonly rates: OfCurves<EventRate>;
  /** Where other events ended rows. */
  readonly cumulativeIncidence?: CompetingIncidence;
  readonly restrictedMeanDifference?: MeanDifferences;
  readonly trend?: OrderedTrend;
  readonly stratified?: Omit<StratifiedTest, 'test'> &
    Pick<LogRankTest, 'statistic' | 'df' | 'p'> & {
      readonly groups: Readonly<Record<string, { readonly observed: number; readonly expected: number }>>;
      readonly trend?: OrderedTrend;
    };
}

export interface FurtherOptions {
  readonly level: number;
  readonly at?: readonly number[];
  readonly tau?: number;
  readonly trend: boolean;
  readonly strata: { readonly column: string; readonly index: number } | null;
}

export function furtherAnalysis(
  data: RowsByGroup,
  { level, at, tau, trend, strata }: FurtherOptions,
): FurtherAnalysis {
  const { rows, groups, isLate, landmark } = data;
  const arms = [...groups.values()];
  const ofCurves = <Value>(of: (part: readonly TimedRow[]) => Value): OfCurves<Value> => ({
    overall: of(rows),
    groups: Object.fromEntries([...groups].map(([name, part]) => [name, of(part)])),
  });
  const ended = (part: readonly TimedRow[]) =>
    cumulativeIncidence ? part.map(({ time, event, other }) => ({ time, event: event || other })) : part;
  const cumulativeIncidence = competingIncidence(rows, groups, { at, level });
  const difference = tau === undefined ? null : meanDifferences(data, { tau, level });
  const names = [...groups.keys()];
  const logRank = () =>
    isLate ? logRankTestOfIntervals(arms.map((arm) => intervalsOf(arm))) : logRankTest(arms);
  const stratified = strata && groups.size > 1 ? stratifiedTest(data, strata) : null;
  return {
    followUp: isLate ? null : ofCurves((part) => followUp(ended(part), { level })),
    // Whoever is analysed from a landmark on could have no event before it: that time is not at risk.
    rates: ofCurves((part) =>
      isLate || landmark !== null
        ? eventRateOfIntervals(intervalsOf(part, landmark ?? 0), { level })
        : eventRate(part, { level }),
    ),
    ...(cumulativeIncidence && { cumulativeIncidence }),
    ...(difference && { restrictedMeanDifference: difference }),
    ...(trend && groups.size > 1 && { trend: orderedTrend(logRank(), names) }),
    ...(stratified && { stratified: shownStratified(stratified, names, trend) }),
  };
}

/** The reference stands first among the names; their scores go by natural order. */
function orderedTrend(test: LogRankTest, names: readonly string[]): OrderedTrend {
  const order = levelOrder([...names]);
  const scores = names.map((name) => order.indexOf(name));
  const { z, statistic, df, p } = trendTest(test, { scores });
  return { z, statistic, df, p, scores: Object.fromEntries(order.map((name, score) => [name, score])) };
}

function shownStratified(
  { column, strata, missing, test }: StratifiedTest,
  names: readonly string[],
  trend: boolean,
): NonNullable<FurtherAnalysis['stratified']> {
  const { statistic, df, p, observed, expected } = test;
  const groups = names.map((name, g) => [name, { observed: observed[g]!, expected: expected[g]! }] as const);
  return {
    ...{ column, strata, missing, statistic, df, p },
    groups: Object.fromEntries(groups),
    ...(trend && { trend: orderedTrend(test, names) }),
  };
}
