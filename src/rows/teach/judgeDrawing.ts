import type { Observation } from '../../survival/index.ts';
import { curveSteps } from './curveSteps.ts';
import { valueAt, type Step } from './Step.ts';
import { wrongCurves, type Misconception, type WrongCurve } from './wrongCurves.ts';

/** How near is right: a height within two points of a hundred, a time within one unit or three of the pixels that are drawn on. */
const HEIGHT_TOLERANCE = 0.02;
const TIME_TOLERANCE = 1;
const PIXELS = 3;

/** Curves that nowhere differ by more than this can't be told apart by what is drawn. */
const TOO_NEAR = 0.04;

/** A drawing that differs by more than this on average is like none of the curves that could be named. */
const TOO_FAR = 0.1;

/** The first thing that is off in a drawing. Times are where it was drawn, or where a death is; heights are shares. */
export type DrawingFault =
  | { readonly kind: 'start'; readonly drawn: number }
  | { readonly kind: 'missing'; readonly time: number }
  | { readonly kind: 'extra'; readonly time: number; readonly leaver: boolean }
  | { readonly kind: 'moved'; readonly time: number; readonly drawn: number }
  | { readonly kind: 'height'; readonly time: number; readonly height: number; readonly drawn: number };

export interface DrawingVerdict {
  readonly right: boolean;
  /** What is off first; null where nothing is. */
  readonly fault: DrawingFault | null;
  /** The wrong curve that was drawn, more or less; null where the drawing is nearer to the true one, or near to none. */
  readonly wrong: WrongCurve | null;
}

export interface DrawingTask {
  readonly patients: readonly Observation[];
  readonly misconceptions: readonly Misconception[];
  /** How wide the field is drawn, in pixels, for the time from 0 to the last exit. */
  readonly width: number;
}

/**
 * Judges a drawn curve by its steps. It is right if every death has its fall within a month or three pixels, every level stretch its
 * height within two points, and it falls nowhere else. Otherwise it is held against the curves of the misconceptions: on each
 * stretch between two exits two heights are compared, so that each stretch counts alike, however long it is. A drawing that falls
 * no more often than there are patients is no slope.
 */
export function judgeDrawing(drawn: readonly Step[], task: DrawingTask): DrawingVerdict {
  const fault = firstFault(drawn, task);
  if (fault === null) return { right: true, fault, wrong: null };
  const probes = probesOf(task.patients);
  const truth = curveSteps(task.patients);
  const mayBe = (id: Misconception) => id !== 'slope' || drawn.length - 1 > task.patients.length;
  const nearest = wrongCurves(task.patients, task.misconceptions.filter(mayBe))
    .map((curve) => ({ curve, distance: mean(differences(drawn, curve.steps, probes)) }))
    .reduce<{ curve: WrongCurve | null; distance: number }>(
      (best, each) => (each.distance < best.distance - 1e-9 ? each : best),
      { curve: null, distance: Math.min(TOO_FAR, mean(differences(drawn, truth, probes))) },
    );
  return { right: false, fault, wrong: nearest.curve };
}

/**
 * The misconceptions of a task that its table can't tell apart, or from the true curve (null): pairs whose curves differ nowhere by
 * more than four points.
 */
export function coincidingCurves(
  patients: readonly Observation[],
  misconceptions: readonly Misconception[],
): (readonly [Misconception, Misconception | null])[] {
  const probes = probesOf(patients);
  const curves = wrongCurves(patients, misconceptions);
  const coincide = (one: readonly Step[], other: readonly Step[]) =>
    Math.max(...differences(one, other, probes)) < TOO_NEAR;
  const truth = curveSteps(patients);
  const pairs = curves.flatMap((one, place) => [
    ...(coincide(one.steps, truth) ? [[one.id, null] as const] : []),
    ...curves
      .slice(place + 1)
      .filter((other) => other.id !== one.id && coincide(one.steps, other.steps))
      .map((other) => [one.id, other.id] as const),
  ]);
  return pairs.filter(
    ([one, other], place) => pairs.findIndex((pair) => pair[0] === one && pair[1] === other) === place,
  );
}

function firstFault(drawn: readonly Step[], { patients, width }: DrawingTask): DrawingFault | null {
  const until = Math.max(...patients.map(({ time }) => time));
  const within = Math.max(TIME_TOLERANCE, (PIXELS / width) * until);
  const near = (one: number, other: number) => Math.abs(one - other) <= within + 1e-9;
  const truth = curveSteps(patients);
  const deaths = truth.slice(1);
  const falls = drawn
    .map((step, place) => ({ ...step, by: (place === 0 ? 1 : drawn[place - 1]!.survival) - step.survival }))
    .filter(({ by }) => by > 1e-9);
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

/** Two places on each stretch between two exits, and the end itself, where a last fall shows. */
function probesOf(patients: readonly Observation[]): number[] {
  const times = [...new Set([0, ...patients.map(({ time }) => time)])].sort((a, b) => a - b);
  const between = times.slice(1).flatMap((to, place) => {
    const from = times[place]!;
    return [0.25, 0.75].map((part) => from + part * (to - from));
  });
  return [...between, times.at(-1)!];
}

function differences(one: readonly Step[], other: readonly Step[], times: readonly number[]): number[] {
  return times.map((time) => Math.abs(valueAt(one, time) - valueAt(other, time)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
