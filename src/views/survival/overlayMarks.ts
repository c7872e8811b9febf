import { fragilityOf } from '../../rows/fragilityOf.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { stepPath } from './stepPath.ts';
import { strokeOf } from './strokeOf.ts';

/** The overlays that a reader may choose, as the options of a figure name them. */
export const OVERLAYS = ['leaveOneOut', 'extremes', 'oneMore'] as const;

const LOOKS = {
  leaveOneOut: { mark: 'leave-one-out', dash: '1.5 2.5' },
  extremes: { mark: 'extremes', dash: '12 4' },
  oneMore: { mark: 'one-more', dash: '8 3 1.5 3' },
} as const;

/**
 * How much rests on single patients, as thin curves in the colour of their stratum: without each row in turn (dotted), had all
 * or none of the censored died (long dashes), had one more died (dots and dashes). The caption says which is which.
 */
export function overlayMarks(
  overlay: (typeof OVERLAYS)[number],
  stratum: Stratum,
  frame: PlotFrame,
  document: Document,
): SVGElement {
  const { mark, dash } = LOOKS[overlay];
  const curves = fragilityOf(stratum)[overlay]();
  return markGroup(
    document,
    mark,
    curves.map(({ row, points }) =>
      svgElement(document, 'path', {
        d: stepPath(points, frame),
        fill: 'none',
        stroke: strokeOf(stratum).stroke,
        'stroke-width': 1.3,
        'stroke-dasharray': dash,
        ...(row === null ? {} : { 'data-without': row }),
      }),
    ),
    { 'data-stratum': stratum.index },
  );
}
