import { area, curveStepAfter, line } from 'd3';
import type { PlotFrame } from './plotFrame.ts';
import type { AreaPoint, StepPoint } from './stepPoints.ts';

/** The path of a step curve through its vertices. */
export function stepPath(points: readonly StepPoint[], { x, y }: PlotFrame): string {
  return (
    line<StepPoint>(
      (point) => x(point.time),
      (point) => y(point.survival),
    )
      .curve(curveStepAfter)
      .digits(1)(points) ?? ''
  );
}

/** The outline of a stepped area. */
export function stepArea(points: readonly AreaPoint[], { x, y }: PlotFrame): string {
  return (
    area<AreaPoint>(
      (point) => x(point.time),
      (point) => y(point.lower),
      (point) => y(point.upper),
    )
      .curve(curveStepAfter)
      .digits(1)(points) ?? ''
  );
}
