import type { Arrangement, CohortSet } from '../cohort/CohortSet.ts';
import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import type { LimitMethod } from '../survival/index.ts';
import { groupTest, type GroupTest } from './groupTest.ts';
import { leftOutOf } from './leftOutOf.ts';
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
  /** Who is in no curve, and would be in one if no row were left out. */
  readonly leftOut: Pick<Patient, 'row' | 'time' | 'event'> | null;
  /** Whether somebody's table is drawn, and not what a record allows. */
  readonly isTable: boolean;
}

interface ModelOptions {
  readonly grouping: string | null;
  readonly method: LimitMethod;
  readonly excluded?: string | null;
}

interface Kept {
  readonly set: CohortSet;
  readonly series: Series;
  readonly options: ModelOptions;
  readonly model: SurvivalModel;
}

const kept = new WeakMap<Cohort, readonly Kept[]>();
/** So many models of a cohort are kept: those of its groupings, and of a choice to and fro. Each holds its set, so a drag must not keep all it passes. */
const KEPT = 12;

/** The model of a shown cohort. Who goes back to one of the last choices gets the same model, and what is drawn from it may stay. */
export function survivalModel(
  set: CohortSet,
  cohort: Cohort,
  series: Series,
  { grouping, method, excluded = null }: ModelOptions,
): SurvivalModel {
  const options = { grouping, method, excluded };
  const models = kept.get(cohort) ?? [];
  const known = models.find(
    (each) =>
      each.set === set &&
      each.series === series &&
      each.options.grouping === grouping &&
      each.options.method === method &&
      each.options.excluded === excluded,
  );
  const latest = known ?? { set, series, options, model: modelOf(set, cohort, series, options) };
  // The one that was asked for longest ago is the first to go.
  kept.set(cohort, [...models.filter((each) => each !== known), latest].slice(-KEPT));
  return latest.model;
}

function modelOf(set: CohortSet, cohort: Cohort, series: Series, options: ModelOptions): SurvivalModel {
  const strata = strataOf(set, cohort, series, options);
  const grouping = series.groupings.find((each) => each.id === options.grouping) ?? null;
  return {
    grouping,
    strata,
    arrangements: grouping === null ? [] : set.arrangements(grouping.id),
    arrangement: grouping === null ? 0 : (set.arrangementOf(cohort, grouping.id) ?? 0),
    test: grouping === null ? null : groupTest(strata),
    leftOut: leftOutOf(cohort, series, options.grouping, options.excluded ?? null),
    isTable: set.isTable,
  };
}
