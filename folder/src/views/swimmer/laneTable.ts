import type { Series } from '../../cohort/Series.ts';
import type { Knowledge } from '../../cohort/CohortSet.ts';
import type { LaneRow } from '../../rows/laneRows.ts';
import { element } from '../element.ts';

/** The lanes as a table: every value with what is known of it in brackets. */
export function laneTable(lanes: readonly LaneRow[], series: Series, document: Document): HTMLElement {
  const heads = [
    'Row',
    `Time, ${series.time.many}`,
    'Outcome',
    ...series.groupings.map((grouping) => grouping.label),
  ];
  const table = element(
    document,
    'table',
    { class: 'state-table' },
    element(
      document,
      'caption',
      {},
      'One compatible table: rows are not patients of the paper, and open values are one choice among those allowed.',
    ),
    element(
      document,
      'thead',
      {},
      element(document, 'tr', {}, ...heads.map((head) => element(document, 'th', { scope: 'col' }, head))),
    ),
    element(
      document,
      'tbody',
      {},
      ...lanes.map((lane) => element(document, 'tr', {}, ...cells(lane, series, document))),
    ),
  );
  table.setAttribute('data-part', 'table');
  return table;
}

function cells(lane: LaneRow, series: Series, document: Document): HTMLElement[] {
  const known = (value: string, knowledge: Knowledge) =>
    element(document, 'td', {}, `${value} (${knowledge})`);
  const time =
    lane.timeKnown === 'open'
      ? `${lane.time} (open: ${lane.earliest} to ${lane.latest})`
      : `${lane.time} (${lane.timeKnown})`;
  return [
    element(document, 'th', { scope: 'row' }, lane.row),
    element(document, 'td', {}, time),
    element(
      document,
      'td',
      {},
      lane.event ? series.outcome.happened : `${series.outcome.without} when follow-up ended`,
    ),
    ...lane.attributes.map((attribute) => known(attribute.label, attribute.known)),
  ];
}
