import type { Observation } from '../../survival/index.ts';
import { valueAt, type Step } from './Step.ts';

/**
 * The times at which two curves of a table are compared: two on each stretch between two exits, so that each stretch counts alike,
 * however long it is; and the end itself, where a last fall shows.
 */
export function probeTimes(patients: readonly Observation[]): number[] {
  const times = [...new Set([0, ...patients.map(({ time }) => time)])].sort((a, b) => a - b);
  const between = times.slice(1).flatMap((to, place) => {
    const from = times[place]!;
    return [0.25, 0.75].map((part) => from + part * (to - from));
  });
  return [...between, times.at(-1)!];
}

/** How far apart two curves are, at each of some times. */
export function differences(
  one: readonly Step[],
  other: readonly Step[],
  times: readonly number[],
): number[] {
  return times.map((time) => Math.abs(valueAt(one, time) - valueAt(other, time)));
}

/** How far apart two curves are at most, at some times, where one may come sooner or later by so much. */
export function mostApart(
  one: readonly Step[],
  other: readonly Step[],
  times: readonly number[],
  within: number,
): number {
  const apart = times.map((time) => {
    const height = valueAt(one, time);
    return Math.max(height - valueAt(other, time - within), valueAt(other, time + within) - height, 0);
  });
  return Math.max(...apart);
}

/** The mean of some numbers. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
