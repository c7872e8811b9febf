import { differences, meanOf, mostApart, probeTimes } from './curveDistance.ts';
import { curveSteps } from './curveSteps.ts';
import { timeTolerance, type DrawnTable } from './drawingFault.ts';
import { drawnEvidence } from './drawnEvidence.ts';
import type { Step } from './Step.ts';
import { sloped, type WrongCurve } from './wrongCurves.ts';

/** A drawing that differs by more than this, on average or anywhere, is like none of the curves that could be named. */
const TOO_FAR = { mean: 0.1, most: 0.12 };

/**
 * The wrong curve that a drawing is, of some: the nearest one for which its falls speak, if that is nearer than the true curve, and near
 * everywhere. Null where the drawing is none of them.
 */
export function drawnMisconception(
  drawn: readonly Step[],
  task: DrawnTable,
  curves: readonly WrongCurve[],
): WrongCurve | null {
  const { patients } = task;
  const { speaksFor, endsAt } = drawnEvidence(drawn, task);
  const probes = probeTimes(patients);
  const line = sloped(drawn);
  const candidates = curves
    .filter(({ id }) => speaksFor(id))
    .map((curve) => {
      // A few coarse steps are held against a slope as the line on which they stand.
      const seen = curve.id === 'slope' ? line : drawn;
      const steps =
        curve.id === 'to-zero' || curve.id === 'last-falls' ? endedAt(curve.steps, endsAt) : curve.steps;
      return {
        curve,
        distance: meanOf(differences(seen, steps, probes)),
        most: mostApart(seen, steps, probes, timeTolerance(task)),
      };
    });
  return candidates
    .filter(({ most }) => most <= TOO_FAR.most)
    .reduce<{ curve: WrongCurve | null; distance: number }>(
      (best, each) => (each.distance < best.distance - 1e-9 ? each : best),
      {
        curve: null,
        distance: Math.min(TOO_FAR.mean, meanOf(differences(drawn, curveSteps(patients), probes))),
      },
    ).curve;
}

/** A curve that comes down to nothing, with its last fall where a drawing has its own: it is the same slip sooner or later. */
function endedAt(steps: readonly Step[], time: number | null): readonly Step[] {
  return time === null ? steps : steps.with(-1, { time, survival: 0 });
}
