import type { Stratum } from '../../rows/Stratum.ts';
import { TEXT, type Layout } from '../layout.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { exitPlaces } from './exitPlaces.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { strokeOf } from './strokeOf.ts';

/** The step and mark of one row, lit up, with its name; nothing for a row that no curve counts. */
export function linkMarks(
  strata: readonly Stratum[],
  row: string | null,
  frame: PlotFrame,
  layout: Layout,
  document: Document,
): SVGElement {
  const place = row === null ? undefined : exitPlaces(strata, frame).find((each) => each.row === row);
  if (!place) return markGroup(document, 'linked', []);
  const [x, before, after] = [px(place.x), px(place.before), px(place.after)];
  const { stroke } = strokeOf(place);
  const nearEnd = place.x > frame.right - 56;
  return markGroup(
    document,
    'linked',
    [
      svgElement(document, 'line', {
        x1: x,
        x2: x,
        y1: place.event ? before : before - 9,
        y2: place.event ? after : after + 9,
        stroke,
        'stroke-width': 7,
        'stroke-opacity': 0.45,
        'stroke-linecap': 'round',
      }),
      svgElement(document, 'circle', {
        cx: x,
        cy: after,
        r: 9,
        fill: 'none',
        stroke: 'var(--ink)',
        'stroke-width': 2.2,
      }),
      svgText(document, `row ${place.row}`, {
        x: x + (nearEnd ? -13 : 13),
        y: after + (after > frame.bottom - 20 ? -9 : 18),
        anchor: nearEnd ? 'end' : 'start',
        size: TEXT[layout],
        weight: 600,
        rim: true,
      }),
    ],
    { 'data-row': place.row },
  );
}
