import { svgElement } from '../svgElement.ts';

const STEP = 22;
const HEIGHT = 30;

/**
 * An order of exits as a row of marks, from the first to the last: a disc for a death in the group, a ring with a dot for one
 * outside it, an upright stroke for somebody who left alive (thick in the group). Exits of one time share a bar.
 */
export function orderPicture(order: string, title: string, document: Document): SVGElement {
  const exits: { sign: string; tie: number }[] = [];
  let tie = 0;
  let inTie = false;
  for (const sign of order) {
    if (sign === '(') inTie = true;
    if (sign === ')') inTie = false;
    if (sign === '(' || sign === ')') {
      tie += 1;
      continue;
    }
    exits.push({ sign, tie: inTie ? tie : -1 - exits.length });
  }
  const width = exits.length * STEP + 4;
  const svg = svgElement(document, 'svg', {
    class: 'order',
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'img',
    'aria-label': title,
  });
  const x = (index: number) => index * STEP + STEP / 2 + 2;
  svg.append(
    svgElement(document, 'line', {
      x1: 2,
      x2: width - 2,
      y1: 15,
      y2: 15,
      stroke: 'var(--rule-strong)',
      'stroke-width': 1,
    }),
  );
  for (const [index, exit] of exits.entries()) {
    const next = exits[index + 1];
    if (next?.tie === exit.tie && exit.tie >= 0) {
      svg.append(
        svgElement(document, 'line', {
          x1: x(index),
          x2: x(index + 1),
          y1: 27,
          y2: 27,
          stroke: 'var(--ink)',
          'stroke-width': 2,
        }),
      );
    }
    svg.append(markOf(exit.sign, x(index), document));
  }
  return svg;
}

function markOf(sign: string, x: number, document: Document): SVGElement {
  if (sign === 'D')
    return svgElement(document, 'circle', { cx: x, cy: 15, r: 6.5, fill: 'var(--stratum-1)' });
  if (sign === 'd') {
    return svgElement(document, 'circle', {
      cx: x,
      cy: 15,
      r: 5.5,
      fill: 'var(--card)',
      stroke: 'var(--stratum-2)',
      'stroke-width': 2.5,
    });
  }
  const inGroup = sign === 's';
  return svgElement(document, 'line', {
    x1: x,
    x2: x,
    y1: 6,
    y2: 24,
    stroke: inGroup ? 'var(--stratum-1)' : 'var(--stratum-2)',
    'stroke-width': inGroup ? 5 : 2.5,
  });
}
