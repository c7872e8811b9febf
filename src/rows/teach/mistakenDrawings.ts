import type { Observation } from '../../survival/index.ts';
import { differences, probeTimes } from './curveDistance.ts';
import { curveSteps } from './curveSteps.ts';
import { FIELD_WIDTH } from './drawingFault.ts';
import { judgeDrawing } from './judgeDrawing.ts';
import { withoutLevel } from './redrawFrom.ts';
import { drawnText, type Step } from './Step.ts';
import { wrongCurves, type Misconception } from './wrongCurves.ts';

/** Curves that nowhere differ by more than this can't be told apart by what is drawn. */
const TOO_NEAR = 0.04;

/** A misconception whose curve would be taken for another one, for the right one, or for none (null). */
export interface MistakenDrawing {
  readonly id: Misconception;
  readonly as: Misconception | 'right' | null;
  /** The curve as it would be drawn: "0:100 10:83". */
  readonly drawn: string;
}

/**
 * The misconceptions of a task that its table can't tell apart, or from the true curve: those whose curves differ nowhere by more
 * than four points, and those of which a curve, drawn with a pen, isn't judged to be what it is. One of each kind is named.
 */
export function mistakenDrawings(
  patients: readonly Observation[],
  misconceptions: readonly Misconception[],
): MistakenDrawing[] {
  const found = [...mistakes(patients, misconceptions)];
  return found.filter(
    ({ id, as }, place) => found.findIndex((other) => other.id === id && other.as === as) === place,
  );
}

/** Whether there are none of these: it stops at the first, since a seat asks it of many tables. */
export function tellsDrawings(
  patients: readonly Observation[],
  misconceptions: readonly Misconception[],
): boolean {
  return mistakes(patients, misconceptions).next().done === true;
}

/** All of them, what is found fast first. */
function* mistakes(
  patients: readonly Observation[],
  misconceptions: readonly Misconception[],
): Generator<MistakenDrawing, void> {
  const curves = wrongCurves(patients, misconceptions);
  const probes = probeTimes(patients);
  const coincide = (one: readonly Step[], other: readonly Step[]) =>
    Math.max(...differences(one, other, probes)) < TOO_NEAR;
  const truth = curveSteps(patients);
  for (const { id, steps } of curves)
    if (coincide(steps, truth)) yield { id, as: 'right', drawn: drawnText(withAPen(steps)) };
  for (const { id, steps } of curves) {
    const drawn = withAPen(steps);
    const { right, wrong } = judgeDrawing(drawn, { patients, misconceptions, width: FIELD_WIDTH }, curves);
    const as = right ? 'right' : (wrong?.id ?? null);
    if (as !== id) yield { id, as, drawn: drawnText(drawn) };
  }
  for (const [place, { id, steps }] of curves.entries())
    for (const other of curves.slice(place + 1))
      if (other.id !== id && coincide(steps, other.steps))
        yield { id, as: other.id, drawn: drawnText(withAPen(steps)) };
}

/** A curve as a pen draws it, in whole units of time and whole percent. */
function withAPen(steps: readonly Step[]): Step[] {
  const whole = steps.map(({ time, survival }) => ({
    time: Math.round(time),
    survival: Math.round(survival * 100) / 100,
  }));
  // Of several falls at one time the last one is where the pen comes to rest.
  return withoutLevel(whole.filter(({ time }, place) => whole[place + 1]?.time !== time));
}
