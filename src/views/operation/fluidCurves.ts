import type { ComparedGroup } from '../../rows/operationComparisons.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { strokeOf } from '../survival/strokeOf.ts';
import { svgElement } from '../svgElement.ts';

const HEIGHT = 150;
const EDGE = 7;

/** How far down a share of survival stands, in px. */
function depth(share: number): number {
  return EDGE + (HEIGHT - 2 * EDGE) * (1 - share);
}

/**
 * Survival curves across the width of their place, from where each begins to speak of anybody until its last exit. Lines before
 * `from` are not counted, and their part of the frame is shaded.
 */
export function fluidCurves(
  groups: readonly ComparedGroup[],
  options: { axisEnd: number; from: number },
  document: Document,
): SVGElement {
  const x = (time: number) => shareOfWidth(time / options.axisEnd);
  const grid = [0, 0.5, 1].map((share) =>
    svgElement(document, 'line', {
      x1: 0,
      x2: '100%',
      y1: depth(share),
      y2: depth(share),
      stroke: share === 0 ? 'var(--ink-soft)' : 'var(--rule)',
    }),
  );
  const unseen = svgElement(document, 'rect', {
    x: 0,
    y: EDGE,
    width: x(options.from),
    height: HEIGHT - 2 * EDGE,
    class: 'not-counted',
  });
  return svgElement(
    document,
    'svg',
    { class: 'fluid-curves', width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
    ...(options.from > 0 ? [unseen] : []),
    ...grid,
    ...groups.flatMap((group) => curve(group, options.axisEnd, document)),
  );
}

/** The labels of the share of survival beside the curves. */
export function shareLabels(document: Document): SVGElement {
  return svgElement(
    document,
    'svg',
    { class: 'share-labels', width: 34, height: HEIGHT, 'aria-hidden': 'true' },
    ...[1, 0.5, 0].map((share) =>
      svgElement(
        document,
        'text',
        { x: 29, y: depth(share) + 4, 'text-anchor': 'end' },
        share === 1 ? '100%' : String(share * 100),
      ),
    ),
  );
}

function curve(group: ComparedGroup, axisEnd: number, document: Document): SVGElement[] {
  if (!group.span) return [];
  const [from, until] = group.span;
  const { stroke, strokeDasharray } = strokeOf(group);
  const x = (time: number) => shareOfWidth(time / axisEnd);
  let path = `M${from} ${depth(1)}`;
  const marks: SVGElement[] = [];
  for (const row of group.curve) {
    if (row.time < from) continue;
    const { survival } = row;
    path += `H${row.time}V${depth(survival)}`;
    if (row.events > 0)
      marks.push(
        svgElement(document, 'circle', {
          cx: x(row.time),
          cy: depth(survival),
          r: 4,
          fill: stroke,
          stroke: 'var(--card)',
        }),
      );
    const moved = group.moved.filter((time) => time === row.time).length;
    if (moved > 0) marks.push(departure(x(row.time), depth(survival), stroke, document));
    if (row.censored > moved)
      marks.push(
        svgElement(document, 'line', {
          x1: x(row.time),
          x2: x(row.time),
          y1: depth(survival) - 5,
          y2: depth(survival) + 5,
          stroke,
          'stroke-width': 2,
        }),
      );
  }
  // The path is drawn in units of time and stretched to the width; its line keeps its own.
  const stretched = svgElement(
    document,
    'svg',
    {
      width: '100%',
      height: HEIGHT,
      viewBox: `0 0 ${axisEnd} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      overflow: 'visible',
    },
    svgElement(document, 'path', {
      d: `${path}H${until}`,
      fill: 'none',
      stroke,
      'stroke-width': 2.4,
      'stroke-dasharray': strokeDasharray,
      'vector-effect': 'non-scaling-stroke',
    }),
  );
  return [stretched, ...marks];
}

/** A small diamond where somebody moved to the other curve. */
function departure(x: string, y: number, stroke: string, document: Document): SVGElement {
  const diamond = svgElement(document, 'path', {
    d: 'M0 -4.5 L4.5 0 L0 4.5 L-4.5 0 Z',
    fill: 'var(--card)',
    stroke,
    'stroke-width': 1.6,
  });
  return svgElement(document, 'svg', { x, y, overflow: 'visible' }, diamond);
}
