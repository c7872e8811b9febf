import type { Series } from '../cohort/Series.ts';
import type { LaneRow } from './laneRows.ts';

/**
 * Lanes gathered by the levels of a grouping, in the order of its levels and within each in order of exit; those whose level is
 * missing come last. Without a grouping they stay in order of exit.
 */
export function sortLanes(lanes: readonly LaneRow[], series: Series, grouping: string | null): LaneRow[] {
  const levels = series.groupings.find(({ id }) => id === grouping)?.levels.map(({ id }) => id) ?? [];
  const place = (lane: LaneRow) => {
    const level = lane.attributes.find((each) => each.grouping === grouping)?.level ?? null;
    const found = level === null ? -1 : levels.indexOf(level);
    return found < 0 ? levels.length : found;
  };
  return [...lanes].sort((a, b) => place(a) - place(b));
}
