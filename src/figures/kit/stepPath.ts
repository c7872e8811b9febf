import { curveStepAfter, line } from 'd3';

/** A vertex of a step curve, in the drawing's unit: from `x` on, the curve is at `y`. */
export interface StepVertex {
  readonly x: number;
  readonly y: number;
}

const steps = line<StepVertex>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveStepAfter);

/** The path of a step curve: level until the next vertex, then up or down to it. Empty without a vertex. */
export function stepPath(vertices: readonly StepVertex[]): string {
  return steps([...vertices]) ?? '';
}
