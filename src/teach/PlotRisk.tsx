import { px } from '../figures/kit/px.ts';
import { stateAt } from '../survival/index.ts';
import type { PlotGroup } from './CurvePlot.tsx';

/** The height of a line of the table in px. */
const ROW = 20;

interface PlotRiskProps {
  readonly groups: readonly PlotGroup[];
  /** The times at which the axis has a mark. */
  readonly times: readonly number[];
  readonly x: (time: number) => number;
  /** Where it begins, in px. */
  readonly top: number;
}

/** How many are at risk at the times of the axis, each group by the first letter of its name. */
export function PlotRisk({ groups, times, x, top }: PlotRiskProps) {
  return (
    <g class="plot-risk">
      <text x={2} y={top + ROW - 8}>
        At risk
      </text>
      {groups.map(({ label, patients }, index) => (
        <g key={label} class={`plot-group-${index + 1}`}>
          {groups.length > 1 && (
            <text class="plot-name" x={2} y={top + ROW * (index + 2) - 8}>
              {label.slice(0, 1)}
            </text>
          )}
          {times.map((time) => (
            <text key={time} x={px(x(time))} y={top + ROW * (index + 2) - 8} text-anchor="middle">
              {stateAt(patients, time).atRisk}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** The room in px that the table takes. */
export function riskHeight(groups: readonly PlotGroup[]): number {
  return groups.length > 0 ? ROW * (groups.length + 1) : 0;
}
