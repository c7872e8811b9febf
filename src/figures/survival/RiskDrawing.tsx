import type { Series } from '../../cohort/Series.ts';
import { capitalized } from '../../format/words.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { widthOf } from '../kit/fittingText.ts';
import { Label } from '../kit/Label.tsx';
import { layoutFor, TEXT } from '../kit/layout.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { AFTER_NAME, plotFrame } from './plotFrame.ts';
import { RiskTable, riskTableHeight } from './RiskTable.tsx';

/** Height of the line that names the columns, in px: the curve's own axis is too far above the table. */
const HEAD = 18;

interface RiskDrawingProps {
  readonly strata: readonly Stratum[];
  readonly series: Series;
  readonly years: boolean;
  readonly counts: boolean;
  readonly width: number;
  readonly axisEnd: number;
  /** So many strata have room, so that the table keeps its height when they change. */
  readonly most: number;
}

/** The table at risk as a drawing of its own, on the axis of the curve above it. */
export function RiskDrawing({ strata, series, years, counts, width, axisEnd, most }: RiskDrawingProps) {
  const frame = plotFrame({ layout: layoutFor(width), width, axisEnd, mortality: false, series });
  const axis = timeAxis(series, axisEnd, { years, layout: frame.layout });
  const soft = { size: TEXT[frame.layout], fill: 'var(--ink-soft)' };
  // A long word would reach the first number, and cut off it says little.
  const whole = capitalized(axis.unit);
  const height = HEAD + riskTableHeight(strata.length, counts);
  const room = HEAD + riskTableHeight(Math.max(most, strata.length), counts) - height;
  return (
    <>
      <svg
        class="plot"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label="Table at risk"
      >
        <Label x={0} y={14} whole={whole} {...soft}>
          {widthOf(whole, soft) <= frame.left - AFTER_NAME ? whole : 'Time'}
        </Label>
        {axis.ticks.map((time) => (
          <Label key={time} x={frame.x(time)} y={14} anchor="middle" {...soft}>
            {axis.format(time)}
          </Label>
        ))}
        <RiskTable {...{ strata, frame, series, years, counts }} top={HEAD} />
      </svg>
      {room > 0 && <svg class="risk-room" width={1} height={room} aria-hidden="true" />}
    </>
  );
}
