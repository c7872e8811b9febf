import type { Series } from '../cohort/Series.ts';
import { formatPercent, formatPercentRange } from '../format/formatPercent.ts';
import { formatTime } from '../format/formatTime.ts';
import { capitalized } from '../format/words.ts';
import type { StateRow } from '../rows/stateRows.ts';
import { dataTable } from '../figures/table/dataTable.ts';

/** The figure as a table, for whoever reads it without seeing it: one row per stratum and tick. */
export function stateTable(
  states: readonly StateRow[],
  series: Series,
  options: { caption: string; years: boolean; isTable: boolean },
  document: Document,
): HTMLElement {
  const heads = [
    'Group',
    'Time',
    'At risk',
    capitalized(series.outcome.happened),
    'Left',
    'Survival',
    '95 % limits',
  ];
  return dataTable(
    {
      caption: options.caption,
      heads: options.isTable ? heads : [...heads, 'The record allows'],
      rows: states.map((state) => ({
        cells: [
          state.label,
          formatTime(state.time, series, options.years),
          ...[state.atRisk, state.died, state.left].map(String),
          state.survival === null ? 'none' : formatPercent(state.survival),
          rangeText(state.lower, state.upper),
          ...(options.isTable ? [] : [rangeText(state.lowest, state.highest)]),
        ],
      })),
    },
    document,
  );
}

function rangeText(lower: number | null, upper: number | null): string {
  return lower === null || upper === null ? 'none' : formatPercentRange(lower, upper);
}
