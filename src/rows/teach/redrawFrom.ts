import { valueAt, type Step } from './Step.ts';

/**
 * A drawn curve after the pen has been at a point: from `time` on it lies at `survival`, or at what stands before, where that is
 * lower. A survival curve never rises; of what was drawn later than `reach`, where the pen has not been, the falls that go lower
 * stay.
 */
export function redrawFrom(steps: readonly Step[], time: number, survival: number, reach = time): Step[] {
  const kept = steps.filter((step) => step.time < time);
  const before = kept.length === 0 ? 1 : valueAt(kept, time);
  const value = Math.max(0, Math.min(before, survival));
  const later = steps.filter((step) => step.time > Math.max(time, reach) && step.survival < value);
  if (kept.length > 0) return [...kept, ...(value === before ? [] : [{ time, survival: value }]), ...later];
  const start = { time: 0, survival: time === 0 ? value : 1 };
  return [start, ...(time === 0 ? [] : [{ time, survival: value }]), ...later];
}

/**
 * A drawn curve with one of its falls moved to another time and height, no farther than to its neighbours: the others stay. The
 * start can be lowered, and stays at 0. Times are whole.
 *
 * @throws RangeError if there is no such step
 */
export function moveStep(steps: readonly Step[], place: number, to: Step, until: number): Step[] {
  const step = steps[place];
  if (!step) throw new RangeError(`moveStep requires a step of the drawing, received ${place}`);
  const [before, after] = [steps[place - 1], steps[place + 1]];
  const earliest = before ? before.time + 1 : 0;
  const latest = before ? Math.max(earliest, (after?.time ?? until + 1) - 1) : 0;
  return steps.with(place, {
    time: Math.max(earliest, Math.min(latest, to.time)),
    survival: Math.max(after?.survival ?? 0, Math.min(before?.survival ?? 1, to.survival)),
  });
}

/** A drawing without the falls that were raised until they fell no longer. */
export function withoutLevel(steps: readonly Step[]): Step[] {
  return steps.filter((step, place) => place === 0 || step.survival < steps[place - 1]!.survival);
}
