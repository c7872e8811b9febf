import type { Observation } from '../../survival/index.ts';
import { curveSteps } from './curveSteps.ts';
import { fallsOf } from './fallsOf.ts';
import { valueAt, type Step } from './Step.ts';
import type { Misconception } from './wrongCurves.ts';

/** How wide the field is in which a curve is drawn, in pixels, from time 0 to the last exit. */
export const FIELD_WIDTH = 198;

/** How near is right: a height within two points of a hundred, a time within one unit or three of the pixels that are drawn on. */
export const HEIGHT_TOLERANCE = 0.02;
const TIME_TOLERANCE = 1;
const PIXELS = 3;

/** The first thing that is off in a drawing. Times are where it was drawn, or where a death is; heights are shares. */
export type DrawingFault =
  | { readonly kind: 'start'; readonly drawn: number }
  | { readonly kind: 'missing'; readonly time: number }
  | { readonly kind: 'extra'; readonly time: number; readonly leaver: boolean }
  | { readonly kind: 'moved'; readonly time: number; readonly drawn: number }
  | { readonly kind: 'height'; readonly time: number; readonly height: number; readonly drawn: number };

/** Of whom a curve is drawn, and on what. */
export interface DrawnTable {
  readonly patients: readonly Observation[];
  /** How wide the field is drawn, in pixels, for the time from 0 to the last exit. */
  readonly width: number;
}

export interface DrawingTask extends DrawnTable {
  readonly misconceptions: readonly Misconception[];
}

/** How far from a death its fall may be drawn. */
export function timeTolerance({ patients, width }: DrawnTable): number {
  return Math.max(TIME_TOLERANCE, (PIXELS / width) * lastExit(patients)) + 1e-9;
}

/** The time at which the field ends. */
export function lastExit(patients: readonly Observation[]): number {
  return Math.max(...patients.map(({ time }) => time));
}

/** What is off first in a drawn curve; null where it is right. */
export function drawingFault(drawn: readonly Step[], task: DrawnTable): DrawingFault | null {
  const { patients } = task;
  const until = lastExit(patients);
  const within = timeTolerance(task);
  const near = (one: number, other: number) => Math.abs(one - other) <= within;
  const truth = curveSteps(patients);
  const deaths = truth.slice(1);
  const falls = fallsOf(drawn);
  const off = (time: number) =>
    Math.abs(valueAt(drawn, time) - valueAt(truth, time)) > HEIGHT_TOLERANCE + 1e-9;

  if (off(0) && !deaths.some(({ time }) => near(time, 0))) return { kind: 'start', drawn: valueAt(drawn, 0) };
  // A fall that is no more than the trembling of a hand stays within the tolerance of the height.
  const stray = falls.filter(
    (fall) =>
      fall.time > 0 && fall.by > HEIGHT_TOLERANCE + 1e-9 && !deaths.some(({ time }) => near(time, fall.time)),
  );
  const missed = deaths.filter(({ time }) => !falls.some((fall) => near(time, fall.time)));
  const [fall] = stray;
  if (fall) {
    const leaver = patients.some(({ time, event }) => !event && near(time, fall.time));
    const meant = missed.find(
      ({ time }) => !deaths.some((death) => death.time !== time && isBetween(death.time, time, fall.time)),
    );
    return meant && !leaver
      ? { kind: 'moved', time: meant.time, drawn: fall.time }
      : { kind: 'extra', time: fall.time, leaver };
  }
  if (missed[0]) return { kind: 'missing', time: missed[0].time };
  // What is left are heights: just before each death, and at the end.
  const ends = [...deaths.map(({ time }) => time - within - 1e-6), until];
  const starts = [0, ...deaths.map(({ time }) => time + within)];
  for (const [place, start] of starts.entries()) {
    const end = ends[place]!;
    if (end < start && place < ends.length - 1) continue;
    for (const time of [
      Math.min(start, end),
      ...falls.map((fall) => fall.time).filter((time) => time > start && time <= end),
      end,
    ]) {
      if (time < 0 || !off(time)) continue;
      const death = place === 0 ? 0 : deaths[place - 1]!.time;
      return { kind: 'height', time: death, height: valueAt(truth, death), drawn: valueAt(drawn, time) };
    }
  }
  return null;
}

function isBetween(time: number, one: number, other: number): boolean {
  return time > Math.min(one, other) && time < Math.max(one, other);
}
