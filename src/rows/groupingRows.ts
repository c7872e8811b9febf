import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import { groupTest, type GroupTest } from './groupTest.ts';

/** One patient of an arrangement, in order of exit. */
export interface ArrangedExit {
  /** The place of the patient's level among those of the grouping; null where the level is missing. */
  readonly level: number | null;
  readonly event: boolean;
}

/** One arrangement of a grouping, and its tests. */
export interface ArrangementRow {
  /** Its place among the set's arrangements of the grouping. */
  readonly index: number;
  readonly exits: readonly ArrangedExit[];
  /** Null where fewer than two levels have a patient: nothing can be compared. */
  readonly test: GroupTest | null;
}

/** A grouping that was known at time zero, and all its arrangements, as the shown table would have them. */
export interface GroupingRow {
  readonly grouping: Grouping;
  /** By the size of the first level, the largest first, and then by log-rank P. Only the shown one where there are too many. */
  readonly arrangements: readonly ArrangementRow[];
  readonly count: number;
  /** The index of the shown arrangement. */
  readonly shown: number;
}

/** More arrangements than these are no picture any more. */
export const MOST_ARRANGEMENTS = 40;

type Set = Pick<CohortSet, 'arrangements' | 'arrangementOf' | 'withArrangement'>;

/**
 * Every grouping of a series that was known at time zero, with its arrangements, each as it is reached from the shown table: its
 * times and its other groupings stay, or change as little as the record allows.
 */
export function groupingRows(set: Set, cohort: Cohort, series: Series): readonly GroupingRow[] {
  return series.groupings
    .filter(({ knownAtTimeZero }) => knownAtTimeZero)
    .map((grouping) => rowOf(set, cohort, grouping));
}

const kept = new WeakMap<Set, Map<string, GroupingRow>>();
/** So many rows of a set are kept: those of its groupings under the last few orders of exits. */
const KEPT = 48;

/** P values go by the order of exits, not by the times between: while an exit is moved within its order, nothing is tested again. */
function rowOf(set: Set, cohort: Cohort, grouping: Grouping): GroupingRow {
  const rows = kept.get(set) ?? new Map<string, GroupingRow>();
  kept.set(set, rows);
  const times = [...new Set(cohort.patients.map(({ time }) => time))].sort((a, b) => a - b);
  const key = JSON.stringify([
    grouping.id,
    ...cohort.patients.map(({ time, event, attributes }) => [
      times.indexOf(time),
      event,
      attributes[grouping.id] ?? null,
    ]),
  ]);
  const row = rows.get(key) ?? tested(set, cohort, grouping);
  // The one that was asked for longest ago is the first to go.
  rows.delete(key);
  rows.set(key, row);
  for (const oldest of [...rows.keys()].slice(0, -KEPT)) rows.delete(oldest);
  return row;
}

function tested(set: Set, cohort: Cohort, grouping: Grouping): GroupingRow {
  const count = set.arrangements(grouping.id).length;
  const shown = set.arrangementOf(cohort, grouping.id) ?? 0;
  const drawn = count > MOST_ARRANGEMENTS ? [shown] : Array.from({ length: count }, (_, index) => index);
  const arrangements = drawn.map((index) => {
    const arranged = index === shown ? cohort : set.withArrangement(cohort, grouping.id, index).cohort;
    return { index, exits: exitsOf(arranged, grouping), test: testOf(arranged, grouping) };
  });
  return { grouping, arrangements: arrangements.sort(bySizeAndP), count, shown };
}

function bySizeAndP({ test: a, index: first }: ArrangementRow, { test: b, index: second }: ArrangementRow) {
  return (b?.sizes[0] ?? 0) - (a?.sizes[0] ?? 0) || (a?.logRankP ?? 2) - (b?.logRankP ?? 2) || first - second;
}

function exitsOf({ patients }: Cohort, { id, levels }: Grouping): ArrangedExit[] {
  return [...patients]
    .sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event))
    .map(({ event, attributes }) => {
      const level = levels.findIndex((each) => each.id === attributes[id]);
      return { event, level: level < 0 ? null : level };
    });
}

function testOf({ patients }: Cohort, { id, levels }: Grouping): GroupTest | null {
  const strata = levels
    .map((level) => patients.filter(({ attributes }) => attributes[id] === level.id))
    .filter((members) => members.length > 0)
    .map((members) => ({
      n: members.length,
      observations: members.map(({ time, event }) => ({ time, event })),
    }));
  return groupTest(strata);
}
