import type { Stratum } from '../../rows/Stratum.ts';
import { TEXT } from '../layout.ts';
import { svgText } from '../svgText.ts';
import { markGroup } from './markGroup.ts';
import { placeLabels } from './placeLabels.ts';
import type { PlotFrame } from './plotFrame.ts';
import { strokeOf } from './strokeOf.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

/** The strata's names at the ends of their curves, instead of a legend. */
export function labelMarks(
  strata: readonly Stratum[],
  frame: PlotFrame,
  options: SurvivalFigureOptions,
  document: Document,
): SVGElement {
  const places = placeLabels(strata, frame, options);
  return markGroup(
    document,
    'labels',
    strata.flatMap((stratum, index) => {
      const place = places[index];
      if (!place) return [];
      const { x, y, anchor, words } = place;
      return svgText(document, words, {
        whole: stratum.label,
        x,
        y: y + 4.5,
        anchor,
        size: TEXT[options.layout],
        weight: 600,
        fill: strokeOf(stratum).stroke,
        rim: true,
      });
    }),
  );
}
