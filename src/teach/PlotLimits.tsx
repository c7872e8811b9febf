import { px } from '../figures/kit/px.ts';
import { stepPath } from '../figures/kit/stepPath.ts';
import { survivalLimits, type Observation } from '../survival/index.ts';

interface PlotLimitsProps {
  readonly patients: readonly Observation[];
  readonly x: (time: number) => number;
  readonly y: (share: number) => number;
  /** Where the axis of survival begins. */
  readonly from: number;
}

/** The confidence limits of a curve, as far as its axis reaches. */
export function PlotLimits({ patients, x, y, from }: PlotLimitsProps) {
  const end = Math.max(...patients.map(({ time }) => time));
  const rows = survivalLimits(patients, { method: 'beta-product' });
  const path = (side: 'lower' | 'upper') => {
    const vertices = rows.flatMap((row) => {
      const value = row[side];
      return value === null ? [] : [{ x: px(x(row.from)), y: px(y(Math.max(from, value))) }];
    });
    const last = vertices.at(-1);
    return stepPath(last ? [...vertices, { ...last, x: px(x(end)) }] : []);
  };
  return (
    <g class="plot-limits">
      <path d={path('lower')} />
      <path d={path('upper')} />
    </g>
  );
}
