import type { Observation } from '../../survival/index.ts';
import { curveSteps } from './curveSteps.ts';
import type { ReadTask } from './readKey.ts';

/** A level that lies no higher than this above a height can be taken for it. */
const JUST_ABOVE = 0.03;

/**
 * The level of a curve that lies so little above the height for which a time is read that a pixel decides which step is the first at
 * or below it. Null where there is none, or something else is read.
 */
export function levelJustAbove(patients: readonly Observation[], task: ReadTask): number | null {
  if (task.read !== 'time') return null;
  const above = curveSteps(patients)
    .map(({ survival }) => survival)
    .find((level) => level > task.height + 1e-9 && level <= task.height + JUST_ABOVE + 1e-9);
  return above ?? null;
}
