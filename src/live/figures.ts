/**
 * The custom elements of the figures; whatever stands on the page comes alive once the record is solved. The curves, which the first
 * screen holds, wait for no other figure's code.
 */
import { defineElements } from './defineElements.ts';
import { prepareSession } from './prepareSession.ts';
import { SurvivalElement } from '../figures/survival/SurvivalElement.tsx';

let alive: Promise<void> | undefined;

/** Settled when they are alive. Rejects where what they need can't be had; who asks again tries again. */
export function bringFigures(): Promise<void> {
  alive ??= bring().catch((error: unknown) => {
    alive = undefined;
    throw error;
  });
  return alive;
}

async function bring(): Promise<void> {
  await prepareSession();
  defineElements({ 'survival-figure': SurvivalElement });
  const { defineFurtherFigures } = await import('./furtherFigures.ts');
  defineFurtherFigures();
}
