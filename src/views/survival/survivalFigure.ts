import * as Plot from '@observablehq/plot';
import type { StateRow } from '../../rows/stateRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { finishFigure } from '../finishFigure.ts';
import { MARGINS, TEXT, type Layout } from '../layout.ts';
import { hatchPatterns } from './hatchPatterns.ts';
import { labelMarks } from './labelMarks.ts';
import { areaPoints, curvePoints } from './stepPoints.ts';
import { strokeOf } from './strokeOf.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';
import { tableMarks, tableHeight } from './tableMarks.ts';

/** Height of the plotting area in px: tall enough to read sixths. */
export const PLOT_HEIGHT: Readonly<Record<Layout, number>> = { narrow: 236, wide: 318 };
export const TOP = 26;
const AXIS = 44;

export function survivalFigureHeight(layout: Layout, room: number): number {
  return TOP + PLOT_HEIGHT[layout] + AXIS + tableHeight(room);
}

/**
 * Survival curves with their limits, the record's envelope and the extended table on the same axis.
 *
 * Hatching is what the record leaves open; tint is what so few patients leave open. `states` are the table's columns: one row
 * per stratum and tick. Returns an svg of `options.width` by {@link survivalFigureHeight}.
 */
export function survivalFigure(
  strata: readonly Stratum[],
  states: readonly StateRow[],
  options: SurvivalFigureOptions,
  document: Document,
): SVGSVGElement {
  const { axis, layout, mortality, width } = options;
  const y = (survival: number) => (mortality ? 1 - survival : survival);
  const height = survivalFigureHeight(layout, options.room);
  const marks: Plot.Markish[] = [
    Plot.gridY([0.25, 0.5, 0.75, 1], { stroke: 'var(--rule)', strokeOpacity: 1 }),
    ...(options.showBand ? strata.flatMap((stratum) => bandMarks(stratum, y, options)) : []),
    ...(options.showEnvelope ? strata.map((stratum) => envelopeMark(stratum, y, options.id)) : []),
    Plot.axisX(axis.ticks as number[], {
      anchor: 'bottom',
      tickSize: 5,
      tickFormat: (time: number) => axis.format(time),
      label: null,
      fontSize: TEXT[layout],
      color: 'var(--ink-soft)',
    }),
    Plot.ruleY([0], { stroke: 'var(--ink-soft)' }),
    Plot.axisY([0, 0.25, 0.5, 0.75, 1], {
      tickSize: 0,
      tickFormat: (share: number) => (share === 1 ? '100%' : String(share * 100)),
      label: null,
      fontSize: TEXT[layout],
      color: 'var(--ink-soft)',
    }),
    Plot.text([axis.label], {
      frameAnchor: 'bottom-right',
      dy: AXIS - 6,
      textAnchor: 'end',
      fontSize: TEXT[layout],
      fill: 'var(--ink-soft)',
    }),
    ...strata.flatMap((stratum) => curveMarks(stratum, y)),
    ...labelMarks(strata, y, options),
    ...tableMarks(strata, states, options, AXIS),
  ];
  const svg = Plot.plot({
    document,
    className: 'plot',
    width,
    height,
    marginTop: TOP,
    marginBottom: AXIS + tableHeight(options.room),
    marginLeft: MARGINS[layout].left,
    marginRight: MARGINS[layout].right,
    x: { domain: [...axis.domain], type: 'linear' },
    y: { domain: [0, 1], type: 'linear' },
    marks,
  }) as SVGSVGElement;
  svg.prepend(hatchPatterns(strata, options.id, document));
  return finishFigure(svg, { width, height, title: options.title });
}

/** The stratum in focus is tinted; others have edges only, since two tints over each other can't be read. */
function bandMarks(
  stratum: Stratum,
  y: (survival: number) => number,
  options: SurvivalFigureOptions,
): Plot.Markish[] {
  // Once everybody has died the estimate stays at 0, and its upper limit goes on.
  const until = stratum.rows.at(-1)?.survival === 0 ? options.axis.domain[1] : stratum.last;
  const points = areaPoints(stratum.limits, until);
  const { stroke } = strokeOf(stratum);
  const edge = (limit: 'lower' | 'upper') =>
    Plot.line(points, {
      x: 'time',
      y: (point: (typeof points)[number]) => y(point[limit]),
      curve: 'step-after',
      stroke,
      strokeWidth: 0.9,
      strokeOpacity: 0.75,
    });
  if (stratum.index !== options.focus) return [edge('lower'), edge('upper')];
  return [
    Plot.areaY(points, {
      x: 'time',
      y1: (point: (typeof points)[number]) => y(point.lower),
      y2: (point: (typeof points)[number]) => y(point.upper),
      curve: 'step-after',
      fill: stroke,
      fillOpacity: 0.13,
    }),
  ];
}

function envelopeMark(stratum: Stratum, y: (survival: number) => number, id: string): Plot.Markish {
  const points = areaPoints(stratum.envelope, stratum.envelopeUntil);
  return Plot.areaY(points, {
    x: 'time',
    y1: (point: (typeof points)[number]) => y(point.lower),
    y2: (point: (typeof points)[number]) => y(point.upper),
    curve: 'step-after',
    fill: `url(#${id}-hatch-${stratum.index})`,
  });
}

/** The step curve, a dot where somebody died, an upright stroke where somebody left follow-up alive. */
function curveMarks(stratum: Stratum, y: (survival: number) => number): Plot.Markish[] {
  const { stroke, strokeDasharray } = strokeOf(stratum);
  return [
    Plot.line(curvePoints(stratum), {
      x: 'time',
      y: (point: { survival: number }) => y(point.survival),
      curve: 'step-after',
      stroke,
      strokeDasharray,
      strokeWidth: 2.4,
      strokeLinejoin: 'miter',
    }),
    Plot.ruleX(
      stratum.rows.filter((row) => row.censored > 0),
      {
        x: 'time',
        y1: (row: { survival: number }) => y(row.survival) - 0.026,
        y2: (row: { survival: number }) => y(row.survival) + 0.026,
        stroke,
        strokeWidth: 2,
      },
    ),
    Plot.dot(
      stratum.rows.filter((row) => row.events > 0),
      {
        x: 'time',
        y: (row: { survival: number }) => y(row.survival),
        r: 4.2,
        fill: stroke,
        stroke: 'var(--card)',
        strokeWidth: 1.2,
      },
    ),
  ];
}
