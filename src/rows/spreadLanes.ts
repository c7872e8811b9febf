import type { LaneRow } from './laneRows.ts';

/** More lanes than these are no picture any more, and slow. */
const MOST_LANES = 60;

/** At most so many lanes, evenly spread over the order of exit, the first and the last among them. */
export function spreadLanes(lanes: readonly LaneRow[], most = MOST_LANES): readonly LaneRow[] {
  if (lanes.length <= most) return lanes;
  return Array.from({ length: most }, (_, place) =>
    Math.round((place * (lanes.length - 1)) / (most - 1)),
  ).flatMap((index) => lanes[index] ?? []);
}
