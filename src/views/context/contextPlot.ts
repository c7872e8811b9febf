import type { ContextBand, ContextLine, ContextPoint } from '../../rows/contextRows.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';

const RADIUS = 9.5;
/** Marks closer than this share of the axis would lie over each other on a phone. */
const TOUCH = 0.1;
export const PLOT_HEIGHT = 34;

/** One line's survival on the axis from 0 to 100 %: a mark for each time, with its years in it, over the band of the series in context. */
export function contextPlot(line: ContextLine, band: ContextBand, document: Document): SVGElement {
  const { points } = line;
  const crowded = points.some((one) => points.some((other) => one !== other && touch(one, other)));
  const height = crowded ? PLOT_HEIGHT + 16 : PLOT_HEIGHT;
  const heightOf = (point: ContextPoint) =>
    crowded ? height / 2 + (points.indexOf(point) % 2 === 0 ? -11 : 11) : height / 2;
  return svgElement(
    document,
    'svg',
    { class: 'context-plot', width: '100%', height, 'aria-hidden': 'true' },
    ground(band, document, 'own-ground'),
    ...points.flatMap((point) => pointMarks(point, line, heightOf(point), document)),
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

/** The axis above and below the lines. */
export function contextAxis(band: ContextBand, document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { class: 'context-axis', width: '100%', height: 24, 'aria-hidden': 'true' },
    ground(band, document, 'own-ground'),
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

/** The band and the grid behind all lines, as high as its place. */
export function contextGround(band: ContextBand, document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { class: 'context-ground', 'aria-hidden': 'true' },
    ground(band, document, 'ground'),
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

function ground(band: ContextBand, document: Document, name: string): SVGElement {
  return svgElement(document, 'g', { class: name }, ...bandMarks(band, document), ...gridLines(document));
}

/** Whether two points, or their limits, would lie over each other and look joined. */
function touch(one: ContextPoint, other: ContextPoint): boolean {
  const [first, second] = one.share < other.share ? [one, other] : [other, one];
  return (second.lower ?? second.share) - (first.upper ?? first.share) < TOUCH;
}

function bandMarks({ lower, upper }: ContextBand, document: Document): SVGElement[] {
  const edge = (share: number) =>
    svgElement(document, 'line', {
      x1: shareOfWidth(share),
      x2: shareOfWidth(share),
      y1: 0,
      y2: '100%',
      class: 'band-edge',
    });
  return [
    svgElement(document, 'rect', {
      x: shareOfWidth(lower),
      y: 0,
      width: shareOfWidth(upper - lower),
      height: '100%',
      class: 'context-band',
    }),
    edge(lower),
    edge(upper),
  ];
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
