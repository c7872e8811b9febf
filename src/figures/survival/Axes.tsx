import type { Series } from '../../cohort/Series.ts';
import { capitalized } from '../../format/words.ts';
import { Label } from '../kit/Label.tsx';
import { TEXT } from '../kit/layout.ts';
import { Mark } from '../kit/Mark.tsx';
import { memo } from '../kit/memo.ts';
import { px } from '../kit/px.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { AXIS, type PlotFrame } from './plotFrame.ts';

const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

interface AxesProps {
  readonly frame: PlotFrame;
  readonly series: Series;
  readonly years: boolean;
  readonly mortality: boolean;
}

/** Both axes: quarters with their lines across and who is counted, and times with their unit and since when. */
export const Axes = memo(({ frame, series, years, mortality }: AxesProps) => {
  const { layout, left, right, top, bottom, axisEnd } = frame;
  const axis = timeAxis(series, axisEnd, { years, layout });
  const soft = { size: TEXT[layout], fill: 'var(--ink-soft)' };
  const height = (share: number) => frame.y(mortality ? 1 - share : share);
  const { happened, without } = series.outcome;
  return (
    <Mark name="axes">
      {SHARES.map((share) => (
        <line
          key={share}
          x1={left}
          x2={px(right)}
          y1={px(height(share))}
          y2={px(height(share))}
          stroke={share === (mortality ? 1 : 0) ? 'var(--ink-soft)' : 'var(--rule)'}
        />
      ))}
      <Label x={left} y={top - 11} {...soft}>
        {capitalized(mortality ? happened : without)}
      </Label>
      {SHARES.map((share) => (
        <Label key={share} x={left - 8} y={height(share) + 4.5} anchor="end" {...soft}>
          {share === 1 ? '100%' : String(share * 100)}
        </Label>
      ))}
      {axis.ticks.map((time) => {
        const x = px(frame.x(time));
        return <line key={time} x1={x} x2={x} y1={bottom} y2={bottom + 5} stroke="var(--ink-soft)" />;
      })}
      {axis.ticks.map((time) => (
        <Label key={time} x={frame.x(time)} y={bottom + 18} anchor="middle" {...soft}>
          {axis.format(time)}
        </Label>
      ))}
      <Label x={right} y={bottom + AXIS - 5} anchor="end" {...soft}>
        {axis.label}
      </Label>
    </Mark>
  );
});
