import type { ComponentChildren } from 'preact';
import type { ContextLine, ContextOwn, ContextPoint } from '../../rows/contextRows.ts';
import { shareOfWidth } from '../kit/shareOfWidth.ts';
import { colourOf, ContextMark } from './ContextMark.tsx';
import { Grid } from './Grid.tsx';
import { Hatch, OwnMarks } from './OwnMarks.tsx';

/** The height of a plot with one mark, and of each lane of a plot with several. */
const PLOT_HEIGHT = 34;
const LANE_HEIGHT = 25;

interface ContextPlotProps {
  readonly line: ContextLine;
  readonly own: readonly ContextOwn[];
}

/**
 * One line's survival on the axis from 0 to 100 %: a lane for each time, with a mark that has its years in it, over what is known of
 * the series in context at the same time.
 */
export function ContextPlot({ line, own }: ContextPlotProps) {
  const { points } = line;
  const { height, middleOf } = lanes(points.length);
  return (
    <Plot height={height}>
      {points.map((point, lane) => (
        <>
          <OwnMarks own={own.filter(({ years }) => years === point.years)} middle={middleOf(lane)} />
          <Point point={point} line={line} y={middleOf(lane)} />
        </>
      ))}
      {points.length === 0 && (
        <text x="50%" y={height / 2 + 4} text-anchor="middle" class="no-rate">
          no rate printed
        </text>
      )}
    </Plot>
  );
}

/** The series in context, each time in a lane of its own; the hatching of all plots is defined here. */
export function OwnPlot({ own }: { readonly own: readonly ContextOwn[] }) {
  const { height, middleOf } = lanes(own.length);
  return (
    <Plot height={height}>
      <Hatch />
      {own.map((at, lane) => (
        <>
          <OwnMarks own={[at]} middle={middleOf(lane)} />
          <text x={shareOfWidth(at.limits[0])} dx={5} y={middleOf(lane) + 4.5} class="own-years">
            {at.years} years
          </text>
        </>
      ))}
    </Plot>
  );
}

function Plot({ height, children }: { height: number; children: ComponentChildren }) {
  return (
    <svg class="context-plot" width="100%" height={height} aria-hidden="true">
      <Grid class="own-ground" />
      {children}
    </svg>
  );
}

function lanes(count: number): { height: number; middleOf: (lane: number) => number } {
  const height = count < 2 ? PLOT_HEIGHT : count * LANE_HEIGHT + 8;
  return { height, middleOf: (lane) => (count < 2 ? height / 2 : 4 + LANE_HEIGHT * (lane + 1 / 2)) };
}

/** A mark, and its limits where there are any. */
function Point({ point, line, y }: { point: ContextPoint; line: ContextLine; y: number }) {
  const { operated, series } = line;
  const kind = { operated, randomised: series.randomised, mixed: series.mixedPopulation };
  return (
    <>
      {point.lower !== null && point.upper !== null && (
        <line
          x1={shareOfWidth(point.lower)}
          x2={shareOfWidth(point.upper)}
          y1={y}
          y2={y}
          stroke={colourOf(operated)}
          stroke-width={1.8}
        />
      )}
      {/* A mark keeps its size at a place in percent: a small drawing that stands there and overflows. */}
      <svg x={shareOfWidth(point.share)} y={y} overflow="visible" class="context-point">
        <ContextMark kind={kind} years={point.years} at={0} />
      </svg>
    </>
  );
}
