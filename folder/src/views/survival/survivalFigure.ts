import type { StateRow } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { axisMarks } from './axisMarks.ts';
import { bandMarks } from './bandMarks.ts';
import { curveMarks } from './curveMarks.ts';
import { envelopeMarks } from './envelopeMarks.ts';
import { survivalFigureHeight } from './figureHeight.ts';
import { ghostMarks } from './ghostMarks.ts';
import { labelMarks } from './labelMarks.ts';
import { markGroup } from './markGroup.ts';
import { medianMarks } from './medianMarks.ts';
import { overlayMarks } from './overlayMarks.ts';
import { plotFrame } from './plotFrame.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';
import { tableMarks } from './tableMarks.ts';

/**
 * Survival curves with their limits, the record's envelope and the extended table on the same axis.
 *
 * Hatching is what the record leaves open; tint is what so few patients leave open. `states` are the table's columns: one row
 * per stratum and tick. Returns an svg of `options.width` by {@link survivalFigureHeight}. It is drawn by hand rather than by a
 * charting library, because it is redrawn within one frame, on slow machines too.
 */
export function survivalFigure(
  strata: readonly Stratum[],
  states: readonly StateRow[],
  options: SurvivalFigureOptions,
  document: Document,
): SVGSVGElement {
  const { width } = options;
  const axisEnd = options.axis.domain[1];
  const height = survivalFigureHeight(options.layout, options.room, options.counts);
  const frame = plotFrame({ ...options, axisEnd });
  const nothing = (name: string) => markGroup(document, name, []);
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
    options.showBand
      ? bandMarks(strata, frame, { focus: options.focus, axisEnd }, document)
      : nothing('limits'),
    options.showEnvelope ? envelopeMarks(strata, frame, options.id, document) : nothing('envelope'),
    ...axisMarks(frame, options, document),
    ghostMarks(strata, frame, document),
    ...strata.flatMap((stratum) => overlayMarks(stratum, frame, options, document)),
    options.median ? medianMarks(strata, frame, document) : nothing('median'),
    ...strata.map((stratum) => curveMarks(stratum, frame, document)),
    labelMarks(strata, frame, options, document),
    tableMarks(strata, states, frame, options, document),
  ) as SVGSVGElement;
}
