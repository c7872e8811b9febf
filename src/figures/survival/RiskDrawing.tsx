import type { Series } from '../../cohort/Series.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { layoutFor } from '../kit/layout.ts';
import { plotFrame } from './plotFrame.ts';
import { RiskTable, riskTableHeight } from './RiskTable.tsx';

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
  const height = riskTableHeight(strata.length, counts);
  const room = riskTableHeight(Math.max(most, strata.length), counts) - height;
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
        <RiskTable {...{ strata, frame, series, years, counts }} top={0} />
      </svg>
      {room > 0 && <svg class="risk-room" width={1} height={room} aria-hidden="true" />}
    </>
  );
}
