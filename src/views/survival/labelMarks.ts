import type { Stratum } from '../../rows/Stratum.ts';
import { TEXT } from '../layout.ts';
import { svgText } from '../svgText.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { strokeOf } from './strokeOf.ts';
import { curvePoints } from './stepPoints.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

/** The least distance of two labels that stand over each other, in px. */
const APART = 17;

interface Label {
  readonly stratum: Stratum;
  readonly x: number;
  y: number;
  readonly anchor: 'start' | 'end';
}

/**
 * The strata's names at the ends of their curves, instead of a legend.
 *
 * On a page they stand right of the curve's end; on a phone, where there is no room, above it. Labels that would touch are moved
 * apart, and all stay inside the frame.
 */
export function labelMarks(
  strata: readonly Stratum[],
  frame: PlotFrame,
  options: SurvivalFigureOptions,
  document: Document,
): SVGElement {
  const wide = options.layout === 'wide';
  const labels = strata.map((stratum): Label => {
    const end = curvePoints(stratum).at(-1) ?? { time: 0, survival: 1 };
    const x = frame.x(end.time);
    const early = !wide && x < frame.left + (frame.right - frame.left) * 0.45;
    const y = frame.y(end.survival);
    return {
      stratum,
      x: wide ? x + 10 : early ? x + 6 : x,
      // Beside its line a label is centred on it, unless it lies on the axis. Above it, it is clear of it; at the top, where the
      // time read off has its place, it stands below.
      y: wide && y < frame.bottom - 14 ? y : y - 13 < frame.top ? y + 20 : y - 13,
      anchor: wide || early ? 'start' : 'end',
    };
  });
  moveApart(labels, frame);
  return markGroup(
    document,
    'labels',
    labels.map(({ stratum, x, y, anchor }) =>
      svgText(document, stratum.label, {
        x,
        y: y + 4.5,
        anchor,
        size: TEXT[options.layout],
        weight: 600,
        fill: strokeOf(stratum).stroke,
        rim: true,
      }),
    ),
  );
}

/** Moves labels that overlap up and down by equal parts, in the order of their curves, and none out of the frame. */
function moveApart(labels: readonly Label[], frame: PlotFrame): void {
  const ordered = [...labels].sort((a, b) => a.y - b.y || a.stratum.index - b.stratum.index);
  const touch = (a: Label, b: Label) => Math.abs(a.x - b.x) < 150 && b.y - a.y < APART;
  for (let round = 0; round < labels.length; round += 1) {
    for (const [index, lower] of ordered.entries()) {
      const upper = ordered[index - 1];
      if (!upper || !touch(upper, lower)) continue;
      const missing = APART - (lower.y - upper.y);
      const up = Math.min(missing / 2, Math.max(0, upper.y - frame.top + 12));
      upper.y -= up;
      lower.y += missing - up;
    }
  }
  for (const label of labels) label.y = Math.min(label.y, frame.bottom - 10);
}
