import type { Cohort } from '../cohort/Cohort.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import type { SwitchingObservation } from '../survival/index.ts';

/** One patient who may have the later treatment, and when: `switched` is its time, null for one who never has it. */
export interface OperationLane extends SwitchingObservation {
  readonly row: string;
  /** Whether the table gives this patient the later treatment; one who left too soon to be given it has no `switched`. */
  readonly treated: boolean;
  /** The first and last whole time at which the treatment could have come: after time zero, before the exit. */
  readonly earliest: number;
  readonly latest: number;
}

/** The grouping that nobody could be sorted by at time zero: the first of two levels, of which the first is the treatment; null without one. */
export function laterTreatment(series: Series): Grouping | null {
  return series.groupings.find((each) => !each.knownAtTimeZero && each.levels.length === 2) ?? null;
}

/**
 * The patients of a cohort with the times of their later treatment, in order of exit.
 *
 * `placed` names rows whose time was chosen; it is kept within what is possible. Every other treated patient has it half-way
 * through follow-up, rounded down: no times are published, and this is a beginning, not an estimate. Patients whose level is
 * missing are left out.
 */
export function operationLanes(
  cohort: Cohort,
  grouping: Grouping,
  placed: Readonly<Record<string, number>>,
): OperationLane[] {
  return cohort.patients.flatMap(({ row, time, event, attributes }) => {
    const level = attributes[grouping.id] ?? null;
    if (level === null) return [];
    const treated = level === grouping.levels[0]?.id;
    const [earliest, latest] = [1, Math.ceil(time) - 1];
    const wish = placed[row] ?? Math.floor(time / 2);
    const switched = treated && latest >= earliest ? Math.min(latest, Math.max(earliest, wish)) : null;
    return { row, time, event, treated, switched, earliest, latest };
  });
}
