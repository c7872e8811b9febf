/** The figures to play with and their goals; loaded when a learner nears them. */
import { defineElements } from './defineElements.ts';
import { prepareSession } from './prepareSession.ts';
import { DealsElement } from '../figures/deals/DealsElement.tsx';
import { OperationElement } from '../figures/operation/OperationElement.tsx';
import { DealsGoal } from '../teach/DealsGoal.ts';
import { OperationGoal } from '../teach/OperationGoal.ts';

let alive: Promise<void> | undefined;

/** Settled when they are alive. Rejects where what they need can't be had; who asks again tries again. */
export function bringStages(): Promise<void> {
  alive ??= prepareSession().then(define, (error: unknown) => {
    alive = undefined;
    throw error;
  });
  return alive;
}

function define(): void {
  defineElements({
    'deals-figure': DealsElement,
    'operation-figure': OperationElement,
    'deals-goal': DealsGoal,
    'operation-goal': OperationGoal,
  });
}
