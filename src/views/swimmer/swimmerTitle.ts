import { counted, countedInWords, PATIENTS } from '../../format/counted.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { capitalized } from '../../format/words.ts';
import type { LaneRow } from '../../rows/laneRows.ts';

/** "Six patients after hepatectomy". `of` is the number of patients, where not all of them have a lane. */
export function swimmerTitle(lanes: readonly LaneRow[], series: Series, of = lanes.length): string {
  const count =
    lanes.length < of
      ? `${formatCount(lanes.length)} of ${counted(of, PATIENTS)}`
      : countedInWords(lanes.length, PATIENTS);
  return `${capitalized(count)} after ${series.time.zero}`;
}
