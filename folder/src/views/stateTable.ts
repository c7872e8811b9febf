import type { Series } from '../cohort/Series.ts';
import type { StateRow } from '../rows/stateRows.ts';
import { element } from './element.ts';
import { formatPercent, formatPercentRange } from '../format/formatPercent.ts';
import { formatTime } from '../format/formatTime.ts';

/** The figure as a table, for whoever reads it without seeing it: one row per stratum and tick. */
export function stateTable(
  states: readonly StateRow[],
  series: Series,
  options: { caption: string; years: boolean },
  document: Document,
): HTMLElement {
  const cell = (text: string) => element(document, 'td', {}, text);
  const heads = ['Group', 'Time', 'At risk', 'Died', 'Left', 'Survival', '95 % limits', 'The record allows'];
  return element(
    document,
    'table',
    { class: 'state-table' },
    element(document, 'caption', {}, options.caption),
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
      ...states.map((state) =>
        element(
          document,
          'tr',
          {},
          element(document, 'th', { scope: 'row' }, state.label),
          cell(formatTime(state.time, series, options.years)),
          ...[state.atRisk, state.died, state.left].map((count) => cell(String(count))),
          cell(state.survival === null ? 'none' : formatPercent(state.survival)),
          cell(rangeText(state.lower, state.upper)),
          cell(rangeText(state.lowest, state.highest)),
        ),
      ),
    ),
  );
}

function rangeText(lower: number | null, upper: number | null): string {
  return lower === null || upper === null ? 'none' : formatPercentRange(lower, upper);
}
