import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { LaneRow } from '../../rows/laneRows.ts';

/** One row in words: "row c, died at 110 months (open: 36 to 165), Small intestine, Complete resection (open), …". */
export function laneSentence(lane: LaneRow, series: Series): string {
  const { happened, without } = series.outcome;
  const open = lane.timeKnown === 'open' ? ` (open: ${lane.earliest} to ${lane.latest})` : '';
  const end = `${lane.event ? `${happened} at` : `${without} until`} ${formatTime(lane.time, series, false)}${open}`;
  const attributes = lane.attributes.map(
    ({ label, known }) => `${label}${known === 'open' ? ' (open)' : ''}`,
  );
  return [`row ${lane.row}`, end, ...attributes].join(', ');
}
