import { fragilityOf, type StepCurve } from '../../rows/fragilityOf.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { svgElement } from '../svgElement.ts';
import { markGroup } from './markGroup.ts';
import type { PlotFrame } from './plotFrame.ts';
import { stepPath } from './stepPath.ts';
import { strokeOf } from './strokeOf.ts';
import type { SurvivalFigureOptions } from './SurvivalFigureOptions.ts';

/**
 * How much rests on single patients, as thin curves in the colour of their stratum: without each row in turn (dotted), had all
 * or none of the censored died (long dashes), had one more died (dots and dashes). The caption says which is which.
 */
export function overlayMarks(
  stratum: Stratum,
  frame: PlotFrame,
  options: Pick<SurvivalFigureOptions, 'leaveOneOut' | 'extremes' | 'oneMore'>,
  document: Document,
): SVGElement[] {
  const { stroke } = strokeOf(stratum);
  const fragility = fragilityOf(stratum);
  const curves = (name: string, list: readonly StepCurve[], dash: string, width: number) =>
    markGroup(
      document,
      name,
      list.map(({ row, points }) =>
        svgElement(document, 'path', {
          d: stepPath(points, frame),
          fill: 'none',
          stroke,
          'stroke-width': width,
          'stroke-dasharray': dash,
          ...(row === null ? {} : { 'data-without': row }),
        }),
      ),
      { 'data-stratum': stratum.index },
    );
  return [
    ...(options.leaveOneOut ? [curves('leave-one-out', fragility.leaveOneOut(), '1.5 2.5', 1.3)] : []),
    ...(options.extremes ? [curves('extremes', fragility.extremes(), '12 4', 1.3)] : []),
    ...(options.oneMore ? [curves('one-more', fragility.oneMore(), '8 3 1.5 3', 1.3)] : []),
  ];
}
