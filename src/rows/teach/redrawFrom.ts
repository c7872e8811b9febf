import { valueAt, type Step } from './areaBetween.ts';

/**
 * A drawn curve after the pen has been at a point: from `time` on it lies at `survival`, or at what stands before, where that is
 * lower. A survival curve never rises; what was drawn later is given up.
 */
export function redrawFrom(steps: readonly Step[], time: number, survival: number): Step[] {
  const kept = steps.filter((step) => step.time < time);
  const before = kept.length === 0 ? 1 : valueAt(kept, time);
  const value = Math.max(0, Math.min(before, survival));
  if (kept.length === 0)
    return [
      { time: 0, survival: time === 0 ? value : 1 },
      ...(time === 0 ? [] : [{ time, survival: value }]),
    ];
  return value === before ? kept : [...kept, { time, survival: value }];
}
