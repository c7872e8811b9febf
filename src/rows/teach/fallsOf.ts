import type { Step } from './Step.ts';

/** A fall of a drawn curve: when, to which height, and by how much. */
export interface Fall extends Step {
  readonly by: number;
}

/** The falls of a drawn curve; one that begins below 1 falls at its start. */
export function fallsOf(drawn: readonly Step[]): Fall[] {
  return drawn
    .map((step, place) => ({ ...step, by: (place === 0 ? 1 : drawn[place - 1]!.survival) - step.survival }))
    .filter(({ by }) => by > 1e-9);
}
