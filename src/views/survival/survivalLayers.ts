import type { Series } from '../../cohort/Series.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { Layer } from '../Layer.ts';
import { axisMarks } from './axisMarks.ts';
import { bandMarks } from './bandMarks.ts';
import { curveMarks } from './curveMarks.ts';
import { envelopeMarks } from './envelopeMarks.ts';
import { ghostMarks } from './ghostMarks.ts';
import { labelMarks } from './labelMarks.ts';
import { linkMarks } from './linkMarks.ts';
import { markGroup } from './markGroup.ts';
import { medianMarks } from './medianMarks.ts';
import { OVERLAYS, overlayMarks } from './overlayMarks.ts';
import { plotFrame } from './plotFrame.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';
import { tableMarks } from './tableMarks.ts';
import { timeCursor } from './timeCursor.ts';

/**
 * The survival figure from the back to the front: limits, the record's envelope, axes, curves and what is drawn beside them, the
 * extended table on the same axis, the row that is lit up, and the time that is read.
 *
 * Hatching is what the record leaves open; tint is what so few patients leave open. Every layer names all that it is made from.
 */
export function survivalLayers(
  { strata }: SurvivalModel,
  series: Series,
  options: SurvivalFigureOptions,
  document: Document,
): Layer[] {
  const { axis, layout, width, mortality, years, focus, id, time, row } = options;
  const axisEnd = axis.domain[1];
  const frame = plotFrame({ ...options, axisEnd });
  const place = [layout, width, mortality, axisEnd, document];
  const nothing = (name: string) => markGroup(document, name, []);
  const chosen = (name: string, shown: boolean, from: readonly unknown[], draw: () => SVGElement): Layer =>
    shown
      ? { name, from: [true, ...from, ...place], draw }
      : { name, from: [false, document], draw: () => nothing(name) };
  const layer = (name: string, from: readonly unknown[], draw: () => SVGElement) =>
    chosen(name, true, from, draw);
  return [
    chosen('limits', options.showBand, [strata, focus], () =>
      bandMarks(strata, frame, { focus, axisEnd }, document),
    ),
    chosen('envelope', options.showEnvelope, [strata, id], () => envelopeMarks(strata, frame, id, document)),
    ...axisMarks(frame, options, document).map(({ name, draw }) =>
      layer(name, [axis.label, axis.ticks.length, years, options.counted], draw),
    ),
    layer('with everybody', [strata], () => ghostMarks(strata, frame, document)),
    ...strata.flatMap((stratum) =>
      OVERLAYS.filter((name) => options[name]).map((name) =>
        layer(`${name} ${stratum.index}`, [stratum], () => overlayMarks(name, stratum, frame, document)),
      ),
    ),
    chosen('median', options.median, [strata], () => medianMarks(strata, frame, document)),
    ...strata.map((stratum) =>
      layer(`curve ${stratum.index}`, [stratum], () => curveMarks(stratum, frame, document)),
    ),
    layer('labels', [strata], () => labelMarks(strata, frame, options, document)),
    layer('table', [strata, series, years, options.counts, ...options.rowNames], () =>
      tableMarks(strata, stateRows(strata, axis.ticks), frame, options, document),
    ),
    layer('linked', [strata, row], () => linkMarks(strata, row, frame, options, document)),
    ...(time === null
      ? []
      : [
          layer('cursor', [strata, series, time, years], () =>
            timeCursor(stateRows(strata, [time]), series, { ...options, time, ...frame }, document),
          ),
        ]),
  ];
}
