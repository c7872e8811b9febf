import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { capitalized, words } from '../../format/words.ts';
import type { LaneRow } from '../../rows/laneRows.ts';

/** "Six patients after hepatectomy". `of` is the number of patients, where not all of them have a lane. */
export function swimmerTitle(lanes: readonly LaneRow[], series: Series, of = lanes.length): string {
  const count =
    lanes.length < of
      ? `${lanes.length} of ${formatCount(of)}`
      : lanes.length < 100
        ? words(lanes.length)
        : formatCount(lanes.length);
  return `${capitalized(count)} patients after ${series.time.zero}`;
}
