import type { Stratum } from '../../rows/Stratum.ts';
import { TEXT, type Layout } from '../layout.ts';
import { px } from '../px.ts';
import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { exitPlaces } from './exitPlaces.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { placeRowName } from './placeRowName.ts';
import { strokeOf } from './strokeOf.ts';

/** The step and mark of one row, lit up, with its name; nothing for a row that no curve counts. */
export function linkMarks(
  strata: readonly Stratum[],
  row: string | null,
  frame: PlotFrame,
  options: { readonly layout: Layout; readonly width: number },
  document: Document,
): SVGElement {
  const place = row === null ? undefined : exitPlaces(strata, frame).find((each) => each.row === row);
  if (!place) return markGroup(document, 'linked', []);
  const [x, before, after] = [px(place.x), px(place.before), px(place.after)];
  const { stroke } = strokeOf(place);
  const words = `row ${place.row}`;
  const at = placeRowName(words, { x, y: after }, strata, frame, options);
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
      svgText(document, words, {
        ...at,
        y: at.y + 4.5,
        size: TEXT[options.layout],
        weight: 600,
        rim: true,
      }),
    ],
    { 'data-row': place.row },
  );
}
