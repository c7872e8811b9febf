import type { ContextLine, ContextOwn, ContextPoint } from '../../rows/contextRows.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';

const RADIUS = 9.5;
/** The height of a plot with one mark, and of each lane of a plot with several. */
const PLOT_HEIGHT = 34;
const LANE_HEIGHT = 25;
/** What is known of the series in context is so high; two of them in neighbouring lanes don't touch. */
const OWN_HEIGHT = 21;
const HATCH = 'context-hatch';

/**
 * One line's survival on the axis from 0 to 100 %: a lane for each time, with a mark that has its years in it, over what is known of
 * the series in context at the same time.
 */
export function contextPlot(line: ContextLine, own: readonly ContextOwn[], document: Document): SVGElement {
  const { points } = line;
  const { height, middleOf } = lanes(points.length);
  return plot(
    height,
    document,
    ...points.flatMap((point, lane) => [
      ...ownMarks(
        own.filter(({ years }) => years === point.years),
        middleOf(lane),
        document,
      ),
      ...pointMarks(point, line, middleOf(lane), document),
    ]),
    ...(points.length === 0
      ? [
          svgElement(
            document,
            'text',
            { x: '50%', y: height / 2 + 4, 'text-anchor': 'middle', class: 'no-rate' },
            'no rate printed',
          ),
        ]
      : []),
  );
}

/** The series in context, each time in a lane of its own; the hatching of all plots is defined here. */
export function contextOwnPlot(own: readonly ContextOwn[], document: Document): SVGElement {
  const { height, middleOf } = lanes(own.length);
  return plot(
    height,
    document,
    hatch(document),
    ...own.flatMap((at, lane) => [
      ...ownMarks([at], middleOf(lane), document),
      svgElement(
        document,
        'text',
        { x: shareOfWidth(at.limits[0]), dx: 5, y: middleOf(lane) + 4.5, class: 'own-years' },
        `${at.years} years`,
      ),
    ]),
  );
}

/** The axis above and below the lines. */
export function contextAxis(document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { class: 'context-axis', width: '100%', height: 24, 'aria-hidden': 'true' },
    ground(document, 'own-ground'),
    ...[0, 25, 50, 75, 100].map((percent) =>
      svgElement(
        document,
        'text',
        {
          x: `${percent}%`,
          y: 16,
          'text-anchor': percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle',
        },
        percent === 100 ? '100%' : String(percent),
      ),
    ),
  );
}

/** The grid behind all lines, as high as its place. */
export function contextGround(document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { class: 'context-ground', 'aria-hidden': 'true' },
    ground(document, 'ground'),
  );
}

/** What is known of the series in context as the key shows it: its limits, or what the record leaves open. */
export function contextOwnSample(kind: 'limits' | 'open', document: Document): SVGElement {
  const place = { x: 0, y: 2, width: 26, height: 18 };
  return svgElement(
    document,
    'svg',
    { width: 26, height: 22, 'aria-hidden': 'true' },
    svgElement(document, 'rect', { ...place, class: 'context-band' }),
    ...(kind === 'open' ? [svgElement(document, 'rect', { ...place, fill: `url(#${HATCH})` })] : []),
  );
}

/** A mark as the key shows it. */
export function contextSample(
  kind: { operated: boolean; randomised: boolean; mixed: boolean },
  years: string,
  document: Document,
): SVGElement {
  return svgElement(
    document,
    'svg',
    { width: 22, height: 22, 'aria-hidden': 'true' },
    ...mark(kind, years, 11, 11, document),
  );
}

function lanes(count: number): { height: number; middleOf: (lane: number) => number } {
  const height = count < 2 ? PLOT_HEIGHT : count * LANE_HEIGHT + 8;
  return {
    height,
    middleOf: (lane) => (count < 2 ? height / 2 : 4 + LANE_HEIGHT * (lane + 1 / 2)),
  };
}

function plot(height: number, document: Document, ...marks: SVGElement[]): SVGElement {
  return svgElement(
    document,
    'svg',
    { class: 'context-plot', width: '100%', height, 'aria-hidden': 'true' },
    ground(document, 'own-ground'),
    ...marks,
  );
}

function ground(document: Document, name: string): SVGElement {
  return svgElement(document, 'g', { class: name }, ...gridLines(document));
}

/** Tint from limit to limit, hatching over what the record leaves open; one line where it leaves nothing open. */
function ownMarks(own: readonly ContextOwn[], middle: number, document: Document): SVGElement[] {
  const y = middle - OWN_HEIGHT / 2;
  const across = ([from, until]: readonly [number, number]) => ({
    x: shareOfWidth(from),
    y,
    width: shareOfWidth(until - from),
    height: OWN_HEIGHT,
  });
  return own.flatMap(({ survival, limits }) => [
    svgElement(document, 'rect', { ...across(limits), class: 'context-band' }),
    survival[0] < survival[1]
      ? svgElement(document, 'rect', {
          ...across(survival),
          fill: `url(#${HATCH})`,
          class: 'context-open',
        })
      : svgElement(document, 'line', {
          x1: shareOfWidth(survival[0]),
          x2: shareOfWidth(survival[0]),
          y1: y,
          y2: y + OWN_HEIGHT,
          class: 'own-survival',
        }),
  ]);
}

function hatch(document: Document): SVGElement {
  return svgElement(
    document,
    'defs',
    {},
    svgElement(
      document,
      'pattern',
      {
        id: HATCH,
        width: 7,
        height: 7,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svgElement(document, 'line', {
        x1: 0,
        y1: 0,
        x2: 0,
        y2: 7,
        stroke: 'var(--accent)',
        'stroke-width': 1.6,
        'stroke-opacity': 0.55,
      }),
    ),
  );
}

function gridLines(document: Document): SVGElement[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) =>
    svgElement(document, 'line', {
      x1: shareOfWidth(share),
      x2: shareOfWidth(share),
      y1: 0,
      y2: '100%',
      class: 'context-grid',
    }),
  );
}

function pointMarks(point: ContextPoint, line: ContextLine, y: number, document: Document): SVGElement[] {
  const interval =
    point.lower === null || point.upper === null
      ? []
      : [
          svgElement(document, 'line', {
            x1: shareOfWidth(point.lower),
            x2: shareOfWidth(point.upper),
            y1: y,
            y2: y,
            stroke: colourOf(line.operated),
            'stroke-width': 1.8,
          }),
        ];
  const kind = {
    operated: line.operated,
    randomised: line.series.randomised,
    mixed: line.series.mixedPopulation,
  };
  // A mark keeps its size at a place in percent: a small drawing that stands there and overflows.
  const placed = svgElement(
    document,
    'svg',
    { x: shareOfWidth(point.share), y, overflow: 'visible', class: 'context-point' },
    ...mark(kind, String(point.years), 0, 0, document),
  );
  return [...interval, placed];
}

function colourOf(operated: boolean): string {
  return operated ? 'var(--stratum-1)' : 'var(--stratum-2)';
}

/** A circle for patients who were operated on, a square for those who were not; filled in randomised trials, dashed for mixed populations. */
function mark(
  { operated, randomised, mixed }: { operated: boolean; randomised: boolean; mixed: boolean },
  years: string,
  x: number,
  y: number,
  document: Document,
): SVGElement[] {
  const stroke = colourOf(operated);
  const paint = {
    stroke,
    'stroke-width': 2,
    fill: randomised ? stroke : 'var(--card)',
    ...(mixed ? { 'stroke-dasharray': '3 2.2' } : {}),
  };
  const side = RADIUS - 0.7;
  return [
    operated
      ? svgElement(document, 'circle', { cx: x, cy: y, r: RADIUS, ...paint })
      : svgElement(document, 'rect', {
          x: x - side,
          y: y - side,
          width: 2 * side,
          height: 2 * side,
          ...paint,
        }),
    svgElement(
      document,
      'text',
      {
        x,
        y: y + 4.3,
        'text-anchor': 'middle',
        fill: randomised ? 'var(--card)' : 'var(--ink)',
        class: 'mark-years',
      },
      years,
    ),
  ];
}
