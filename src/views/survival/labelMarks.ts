import * as Plot from '@observablehq/plot';
import type { Stratum } from '../../rows/Stratum.ts';
import { TEXT } from '../layout.ts';
import { strokeOf } from './strokeOf.ts';
import { curvePoints } from './stepPoints.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

/** Two labels closer than this share of the height would touch. */
const TOUCH = 0.09;

interface Label {
  readonly stratum: Stratum;
  readonly time: number;
  readonly height: number;
}

/**
 * The strata's names at the ends of their curves, instead of a legend.
 *
 * On a page they stand right of the curve's end; on a phone, where there is no room, above it. Of two that would touch, the
 * lower one moves below its line.
 */
export function labelMarks(
  strata: readonly Stratum[],
  y: (survival: number) => number,
  options: SurvivalFigureOptions,
): Plot.Markish[] {
  const labels = strata.map((stratum): Label => {
    const end = curvePoints(stratum).at(-1) ?? { time: 0, survival: 1 };
    return { stratum, time: end.time, height: y(end.survival) };
  });
  return labels.map((label) => {
    const rival = labels.find(
      (other) =>
        other !== label && Math.abs(other.height - label.height) < TOUCH && near(other, label, options),
    );
    const below =
      rival !== undefined && (rival.height - label.height || label.stratum.index - rival.stratum.index) > 0;
    const wide = options.layout === 'wide';
    // A label beside its line's end is centred on it, unless it has a rival or lies on the axis.
    const shift = below ? 13 : wide && !rival && label.height > 0.04 ? 0 : -13;
    const crowded = !wide && label.time / options.axis.domain[1] < 0.45;
    return Plot.text([label], {
      x: 'time',
      y: 'height',
      text: () => label.stratum.label,
      textAnchor: wide || crowded ? 'start' : 'end',
      dx: wide ? 10 : crowded ? 6 : 0,
      dy: shift,
      fontSize: TEXT[options.layout],
      fontWeight: 600,
      fill: strokeOf(label.stratum).stroke,
      stroke: 'var(--card)',
      strokeWidth: 4,
    });
  });
}

function near(one: Label, other: Label, options: SurvivalFigureOptions): boolean {
  return Math.abs(one.time - other.time) / options.axis.domain[1] < (options.layout === 'wide' ? 0.25 : 0.6);
}
