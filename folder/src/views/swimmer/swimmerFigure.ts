import * as Plot from '@observablehq/plot';
import type { LaneRow } from '../../rows/laneRows.ts';
import { finishFigure } from '../finishFigure.ts';
import { MARGINS, TEXT, type Layout } from '../layout.ts';
import type { TimeAxis } from '../timeAxis.ts';
import { attributeText } from './attributeText.ts';
import { openHatch } from './openHatch.ts';

/** Height of a lane in px: a bar, and one or more lines of what is known of the patient. */
const BAR = 14;
const LINE = 17;
const GAP = 16;
const TOP = 6;
const AXIS = 46;
const LINES: Readonly<Record<Layout, number>> = { narrow: 3, wide: 1 };

export interface SwimmerFigureOptions {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly layout: Layout;
  readonly axis: TimeAxis;
}

function laneHeight(layout: Layout): number {
  return BAR + LINES[layout] * LINE + GAP;
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
  const frame = lanes.length * laneHeight(layout);
  const top = (lane: LaneRow) => lanes.indexOf(lane) * laneHeight(layout) + 4;
  const middle = (lane: LaneRow) => top(lane) + BAR / 2;
  const certain = (lane: LaneRow) => (lane.timeKnown === 'open' ? lane.earliest : lane.time);
  const open = lanes.filter((lane) => lane.timeKnown === 'open' && lane.latest > lane.earliest);
  const marks: Plot.Markish[] = [
    Plot.rect(lanes, {
      x1: 0,
      x2: certain,
      y1: top,
      y2: (lane: LaneRow) => top(lane) + BAR,
      fill: 'var(--lane)',
    }),
    Plot.rect(open, {
      x1: 'earliest',
      x2: 'latest',
      y1: top,
      y2: (lane: LaneRow) => top(lane) + BAR,
      fill: `url(#${options.id}-open)`,
      stroke: 'var(--lane)',
      strokeWidth: 0.8,
      strokeDasharray: '2 2',
    }),
    Plot.link(open, {
      x1: 'earliest',
      x2: 'time',
      y1: middle,
      y2: middle,
      stroke: 'var(--lane)',
      strokeWidth: 3,
    }),
    Plot.ruleX(lanes, {
      x: 0,
      y1: (lane: LaneRow) => top(lane) - 3,
      y2: (lane: LaneRow) => top(lane) + BAR + 3,
      stroke: 'var(--ink)',
      strokeWidth: 2,
    }),
    Plot.dot(
      lanes.filter((lane) => lane.event),
      {
        x: 'time',
        y: middle,
        r: 6,
        fill: (lane: LaneRow) => (lane.timeKnown === 'open' ? 'var(--card)' : 'var(--accent)'),
        stroke: 'var(--accent)',
        strokeWidth: 2.2,
      },
    ),
    Plot.dot(
      lanes.filter((lane) => !lane.event),
      {
        x: 'time',
        y: middle,
        r: 6,
        symbol: 'triangle',
        rotate: 90,
        fill: (lane: LaneRow) => (lane.timeKnown === 'open' ? 'var(--card)' : 'var(--ink)'),
        stroke: 'var(--ink)',
        strokeWidth: 2,
      },
    ),
    Plot.axisX(axis.ticks as number[], {
      anchor: 'bottom',
      tickSize: 5,
      tickFormat: (time: number) => axis.format(time),
      label: null,
      fontSize: TEXT[layout],
      color: 'var(--ink-soft)',
    }),
    Plot.text([axis.label], {
      frameAnchor: 'bottom-right',
      dy: AXIS - 6,
      textAnchor: 'end',
      fontSize: TEXT[layout],
      fill: 'var(--ink-soft)',
    }),
    Plot.text(lanes, {
      frameAnchor: 'left',
      y: middle,
      dx: layout === 'wide' ? -MARGINS.wide.left : -MARGINS.narrow.left,
      textAnchor: 'start',
      text: (lane: LaneRow) => `Row ${lane.row}`,
      fontSize: TEXT[layout],
      fontWeight: 600,
      fill: 'var(--ink)',
    }),
  ];
  const svg = Plot.plot({
    document,
    className: 'plot',
    width,
    height,
    marginTop: TOP,
    marginBottom: AXIS,
    marginLeft: MARGINS[layout].left,
    marginRight: MARGINS[layout].right,
    x: { domain: [...axis.domain], type: 'linear' },
    y: { domain: [0, frame], range: [TOP, TOP + frame], type: 'linear', axis: null },
    marks,
  }) as SVGSVGElement;
  svg.prepend(openHatch(options.id, document));
  const left = layout === 'wide' ? MARGINS.wide.left : 0;
  for (const lane of lanes) {
    const first = TOP + top(lane) + BAR + LINE - 1;
    svg.append(
      ...attributeText(
        lane,
        { left, top: first, line: LINE, width: width - left, lines: LINES[layout], fontSize: TEXT[layout] },
        document,
      ),
    );
  }
  return finishFigure(svg, { width, height, title: options.title });
}
