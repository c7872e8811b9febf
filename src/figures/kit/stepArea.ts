import { area, curveStepAfter } from 'd3';

/** A vertex of a stepped area: from `time` on it reaches from `lower` to `upper`, both survivals from 0 to 1. */
export interface AreaVertex {
  readonly time: number;
  readonly lower: number;
  readonly upper: number;
}

interface Frame {
  readonly x: (time: number) => number;
  readonly y: (survival: number) => number;
}

/** The path of a stepped area in a frame. Empty without a vertex. */
export function stepArea(vertices: readonly AreaVertex[], { x, y }: Frame): string {
  const steps = area<AreaVertex>()
    .x(({ time }) => x(time))
    .y0(({ lower }) => y(lower))
    .y1(({ upper }) => y(upper))
    .curve(curveStepAfter)
    .digits(1);
  return steps([...vertices]) ?? '';
}
