import type { Series } from '../../cohort/Series.ts';
import { formatPercent, formatPercentRange } from '../../format/formatPercent.ts';
import { formatTime } from '../../format/formatTime.ts';
import { capitalized } from '../../format/words.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { memo } from '../kit/memo.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { survivalTitle } from './survivalTitle.ts';

interface StateTableProps {
  readonly model: SurvivalModel;
  readonly series: Series;
  readonly axisEnd: number;
  readonly years: boolean;
}

/** The figure as a table, for whoever reads it without seeing it: one row per stratum and tick. */
export const StateTable = memo(({ model, series, axisEnd, years }: StateTableProps) => {
  const { strata, isTable } = model;
  const { ticks } = timeAxis(series, axisEnd, { years, layout: 'wide' });
  const heads = [
    'Group',
    'Time',
    'At risk',
    capitalized(series.outcome.happened),
    'Left',
    'Survival',
    '95 % limits',
  ];
  return (
    <DataTable
      caption={`${survivalTitle(model, series, false)}, at the ticks of the axis`}
      heads={isTable ? heads : [...heads, 'The record allows']}
      rows={stateRows(strata, ticks).map((state) => ({
        cells: [
          state.label,
          formatTime(state.time, series, years),
          ...[state.atRisk, state.died, state.left].map(String),
          state.survival === null ? 'none' : formatPercent(state.survival),
          rangeText(state.lower, state.upper),
          ...(isTable ? [] : [rangeText(state.lowest, state.highest)]),
        ],
      }))}
    />
  );
});

function rangeText(lower: number | null, upper: number | null): string {
  return lower === null || upper === null ? 'none' : formatPercentRange(lower, upper);
}
