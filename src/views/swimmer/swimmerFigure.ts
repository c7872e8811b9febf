import type { LaneRow } from '../../rows/laneRows.ts';
import { TEXT, type Layout } from '../../figures/kit/layout.ts';
import { px } from '../../figures/kit/px.ts';
import { markGroup } from './markGroup.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';
import { svgText } from '../../figures/kit/svgText.ts';
import type { TimeAxis } from '../../figures/kit/timeAxis.ts';
import { laneMarks, timeScale } from './laneMarks.ts';
import { LANES_TOP, laneHeight } from './laneSize.ts';
import { openHatch } from './openHatch.ts';

const TOP = LANES_TOP;
const AXIS = 46;

export interface SwimmerFigureOptions {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly layout: Layout;
  readonly axis: TimeAxis;
  /** The time read off and the row that is lit up; null for none. */
  readonly time: number | null;
  readonly row: string | null;
}

export function swimmerFigureHeight(layout: Layout, lanes: number): number {
  return TOP + lanes * laneHeight(layout) + AXIS;
}

/**
 * A swimmer plot: one lane per patient from time zero to death or the end of follow-up.
 *
 * What is stated, derived and open differs by form: a full bar is certain, hatching covers the times that the record leaves
 * open, a filled mark is a stated time and a hollow one is not. Under each bar stand the patient's groupings; an open one is
 * slanted and carries a question mark.
 */
export function swimmerFigure(
  lanes: readonly LaneRow[],
  options: SwimmerFigureOptions,
  document: Document,
): SVGSVGElement {
  const { axis, layout, width } = options;
  const height = swimmerFigureHeight(layout, lanes.length);
  const x = timeScale(options);
  const size = TEXT[layout];
  const bottom = TOP + lanes.length * laneHeight(layout);
  const soft = { size, fill: 'var(--ink-soft)' };
  return svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'plot',
      role: 'img',
      'aria-label': options.title,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    openHatch(options.id, document),
    litLane(lanes, options, document),
    markGroup(document, 'x-axis', [
      ...axis.ticks.map((time) =>
        svgElement(document, 'line', {
          x1: px(x(time)),
          x2: px(x(time)),
          y1: bottom,
          y2: bottom + 5,
          stroke: 'var(--ink-soft)',
        }),
      ),
      svgText(document, axis.label, { ...soft, x: x(axis.domain[1]), y: bottom + AXIS - 6, anchor: 'end' }),
    ]),
    markGroup(
      document,
      'x-axis tick label',
      axis.ticks.map((time) =>
        svgText(document, axis.format(time), { ...soft, x: x(time), y: bottom + 19, anchor: 'middle' }),
      ),
    ),
    ...lanes.map((lane, place) => laneMarks(lane, place, options, document)),
    laneCursor(lanes.length, options, document),
  ) as SVGSVGElement;
}

/** A ground under the lane that is lit up, for a figure that stands already too. */
export function litLane(
  lanes: readonly LaneRow[],
  { layout, row, width }: Pick<SwimmerFigureOptions, 'layout' | 'row' | 'width'>,
  document: Document,
): SVGElement {
  const place = lanes.findIndex((lane) => lane.row === row);
  if (row === null || place < 0) return markGroup(document, 'linked', []);
  const ground = svgElement(document, 'rect', {
    x: -6,
    y: TOP + place * laneHeight(layout) - 4,
    width: width + 12,
    height: laneHeight(layout) - 4,
    rx: 5,
    fill: 'var(--accent-wash)',
    stroke: 'var(--accent)',
    'stroke-width': 1.5,
  });
  return markGroup(document, 'linked', [ground], { 'data-row': row });
}

/** The time read off, across all lanes. */
export function laneCursor(
  lanes: number,
  options: Pick<SwimmerFigureOptions, 'layout' | 'width' | 'time'> & { axis: Pick<TimeAxis, 'domain'> },
  document: Document,
): SVGElement {
  if (options.time === null) return markGroup(document, 'cursor', []);
  const at = px(timeScale(options)(options.time));
  return markGroup(document, 'cursor', [
    svgElement(document, 'line', {
      x1: at,
      x2: at,
      y1: 0,
      y2: TOP + lanes * laneHeight(options.layout),
      stroke: 'var(--ink)',
      'stroke-dasharray': '1.5 3',
      'stroke-width': 1.2,
    }),
  ]);
}
