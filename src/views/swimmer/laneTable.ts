import type { Series } from '../../cohort/Series.ts';
import type { Knowledge } from '../../cohort/CohortSet.ts';
import type { LaneRow } from '../../rows/laneRows.ts';
import { dataTable } from '../../figures/table/dataTable.ts';

/** The lanes as a table: every value with what is known of it in brackets. */
export function laneTable(
  lanes: readonly LaneRow[],
  series: Series,
  document: Document,
  isTable = false,
): HTMLElement {
  return dataTable(
    {
      part: 'table',
      caption: isTable
        ? 'The patients in order of exit.'
        : 'One compatible table: rows are not patients of the paper, and open values are one choice among those allowed.',
      heads: [
        'Row',
        `Time, ${series.time.many}`,
        'Outcome',
        ...(lanes[0]?.attributes.map(({ name }) => name) ?? []),
      ],
      rows: lanes.map((lane) => ({
        attributes: { 'data-row': lane.row },
        cells: cells(lane, series, isTable),
      })),
    },
    document,
  );
}

function cells(lane: LaneRow, series: Series, isTable: boolean): string[] {
  const known = (value: string, knowledge: Knowledge) => (isTable ? value : `${value} (${knowledge})`);
  const time = isTable
    ? String(lane.time)
    : lane.timeKnown === 'open'
      ? `${lane.time} (open: ${lane.earliest} to ${lane.latest})`
      : `${lane.time} (${lane.timeKnown})`;
  return [
    lane.row,
    time,
    lane.event ? series.outcome.happened : `${series.outcome.without} when follow-up ended`,
    ...lane.attributes.map((attribute) => known(attribute.label, attribute.known)),
  ];
}
