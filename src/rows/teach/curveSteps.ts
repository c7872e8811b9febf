import { kaplanMeier, type Observation } from '../../survival/index.ts';
import type { Step } from './Step.ts';

/** The survival curve of some patients as its steps, from 1 at time 0. */
export function curveSteps(patients: readonly Observation[]): Step[] {
  return [
    { time: 0, survival: 1 },
    ...kaplanMeier(patients)
      .filter(({ events }) => events > 0)
      .map(({ time, survival }) => ({ time, survival })),
  ];
}
