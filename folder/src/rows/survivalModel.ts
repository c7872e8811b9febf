import type { Arrangement, CohortSet } from '../cohort/CohortSet.ts';
import type { Cohort } from '../cohort/Cohort.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import type { LimitMethod } from '../survival/index.ts';
import { groupTest, type GroupTest } from './groupTest.ts';
import { strataOf } from './strataOf.ts';
import type { Stratum } from './Stratum.ts';

/** What one choice of grouping shows: its curves, its arrangements and its tests. Every part of a figure reads the same model. */
export interface SurvivalModel {
  readonly grouping: Grouping | null;
  readonly strata: readonly Stratum[];
  readonly arrangements: readonly Arrangement[];
  /** Index of the shown arrangement; 0 without a grouping. */
  readonly arrangement: number;
  readonly test: GroupTest | null;
}

export function survivalModel(
  set: CohortSet,
  cohort: Cohort,
  series: Series,
  options: { grouping: string | null; method: LimitMethod; excluded?: string | null },
): SurvivalModel {
  const strata = strataOf(set, cohort, series, options);
  const grouping = series.groupings.find((each) => each.id === options.grouping) ?? null;
  return {
    grouping,
    strata,
    arrangements: grouping === null ? [] : set.arrangements(grouping.id),
    arrangement: grouping === null ? 0 : (set.arrangementOf(cohort, grouping.id) ?? 0),
    test: grouping === null ? null : groupTest(strata),
  };
}
