import type { OperationLane } from '../../rows/operationLanes.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';

/** Height of a lane in px; the slider over it has the same. */
export const LANE_HEIGHT = 40;
const MIDDLE = LANE_HEIGHT / 2;

export interface LaneTrackOptions {
  readonly axisEnd: number;
  /** The landmark, drawn through every lane. */
  readonly landmark: number;
}

/**
 * One patient's follow-up as a line across the width of its place: thin and dashed before the later treatment, thick after it, a diamond
 * where it came, a dot for the outcome and an upright stroke for the end of follow-up without it.
 */
export function laneTrack(lane: OperationLane, options: LaneTrackOptions, document: Document): SVGElement {
  const x = (time: number) => shareOfWidth(time / options.axisEnd);
  const line = (from: number, until: number, attributes: Readonly<Record<string, string | number>>) =>
    svgElement(document, 'line', { x1: x(from), x2: x(until), y1: MIDDLE, y2: MIDDLE, ...attributes });
  const { time, event, switched } = lane;
  const ink = switched === null ? 'var(--stratum-2)' : 'var(--stratum-1)';
  return svgElement(
    document,
    'svg',
    { class: 'lane-track', width: '100%', height: LANE_HEIGHT, 'aria-hidden': 'true' },
    svgElement(document, 'line', {
      x1: x(options.landmark),
      x2: x(options.landmark),
      y1: 0,
      y2: LANE_HEIGHT,
      class: 'landmark-line',
    }),
    line(0, switched ?? time, { stroke: 'var(--stratum-2)', 'stroke-width': 3, 'stroke-dasharray': '7 4' }),
    ...(switched === null ? [] : [line(switched, time, { stroke: 'var(--stratum-1)', 'stroke-width': 8 })]),
    event
      ? svgElement(document, 'circle', { cx: x(time), cy: MIDDLE, r: 6.5, fill: ink, stroke: 'var(--card)' })
      : svgElement(document, 'line', {
          x1: x(time),
          x2: x(time),
          y1: MIDDLE - 9,
          y2: MIDDLE + 9,
          stroke: ink,
          'stroke-width': 3,
        }),
    ...(switched === null
      ? []
      : [
          // A diamond of its own size at a place in percent: a small drawing that stands there and overflows.
          svgElement(
            document,
            'svg',
            { x: x(switched), y: MIDDLE, overflow: 'visible', class: 'operation-mark' },
            svgElement(document, 'path', {
              d: 'M0 -10 L10 0 L0 10 L-10 0 Z',
              fill: 'var(--card)',
              stroke: 'var(--stratum-1)',
              'stroke-width': 2.6,
            }),
          ),
        ]),
  );
}
