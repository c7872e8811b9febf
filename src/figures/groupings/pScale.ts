import { scaleLog } from 'd3';

/** The P value below which readers are used to look up. */
export const ALARM = 0.05;

const ENDS = [0.01, 0.001] as const;
const TICKS: Readonly<Record<number, readonly number[]>> = {
  0.01: [0.01, 0.05, 0.1, 0.2, 0.5, 1],
  0.001: [0.001, 0.01, 0.05, 0.2, 1],
};

/** The axis of P that all panels share. */
export interface PScale {
  /** How far along the axis a P value stands, from 0 at the left to 1 at the right, where P is 1. */
  readonly place: (p: number) => number;
  readonly ticks: readonly number[];
}

/**
 * A logarithmic axis for some P values, because what matters is how often they fit into one: it begins at 0.01, or at 0.001 where
 * one of them is smaller; those below its beginning stand there.
 */
export function pScale(values: readonly number[]): PScale {
  const start = values.every((p) => p >= ENDS[0]) ? ENDS[0] : ENDS[1];
  const scale = scaleLog([start, 1], [0, 1]).clamp(true);
  return { place: (p) => scale(Math.max(p, start)), ticks: TICKS[start] ?? [] };
}
