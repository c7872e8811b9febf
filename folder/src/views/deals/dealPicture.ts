import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { strokeOf } from '../survival/strokeOf.ts';
import { svgElement } from '../svgElement.ts';

/** Measures in the drawing's own unit; the style sheet gives its size on the page. */
const STEP = 12;
const LINES = [9, 25] as const;
const HEIGHT = 34;

/**
 * One deal as a small picture: a line for each group, and each patient's mark, in order of exit, on the line of the group dealt.
 *
 * Groups differ by line, colour and shape (circles, squares); who died is filled, who didn't is hollow.
 */
export function dealPicture(
  deal: Pick<Deal, 'inFirst'>,
  { exits, groups }: Pick<DealRows, 'exits' | 'groups'>,
  document: Document,
): SVGElement {
  const width = exits.length * STEP;
  return svgElement(
    document,
    'svg',
    { class: 'deal-picture', viewBox: `0 0 ${width} ${HEIGHT}`, 'aria-hidden': 'true' },
    ...groups.map((group, line) =>
      svgElement(document, 'line', {
        x1: 1,
        x2: width - 1,
        y1: LINES[line]!,
        y2: LINES[line]!,
        stroke: strokeOf(group).stroke,
        'stroke-width': 1,
        'stroke-opacity': 0.45,
      }),
    ),
    ...exits.map(({ event }, place) => {
      const line = deal.inFirst[place] ? 0 : 1;
      return mark(document, line, place * STEP + STEP / 2, event, strokeOf(groups[line]).stroke);
    }),
  );
}

/** A patient's mark: a circle in the first group, a square in the second; filled for the outcome. */
function mark(document: Document, line: 0 | 1, x: number, event: boolean, stroke: string): SVGElement {
  const paint = { stroke, 'stroke-width': 1.8, fill: event ? stroke : 'var(--card)' };
  const y = LINES[line];
  if (line === 0) return svgElement(document, 'circle', { cx: x, cy: y, r: 4.3, ...paint });
  return svgElement(document, 'rect', { x: x - 3.9, y: y - 3.9, width: 7.8, height: 7.8, ...paint });
}

/** What the marks mean: a sample of each beside its words. */
export function dealKey(rows: DealRows, words: { died: string; alive: string }, document: Document) {
  const sample = (line: 0 | 1, event: boolean) =>
    svgElement(
      document,
      'svg',
      { width: 12, height: 12, viewBox: `0 ${LINES[line] - 6} 12 12`, 'aria-hidden': 'true' },
      mark(document, line, 6, event, strokeOf(rows.groups[line]).stroke),
    );
  return rows.groups.flatMap((group, line) => [
    { sample: sample(line as 0 | 1, true), text: `${group.label}, ${words.died}` },
    { sample: sample(line as 0 | 1, false), text: `${group.label}, ${words.alive}` },
  ]);
}
