import type { AskParts } from './AskField.ts';

/**
 * Locks or frees the buttons of a choice. Disabled ones would lose the focus and couldn't be read out, so they only take no
 * choice.
 */
export function lockChoices(parts: AskParts, locked: boolean): void {
  for (const input of parts.inputs) {
    if (locked) input.setAttribute('aria-disabled', 'true');
    else input.removeAttribute('aria-disabled');
  }
}

/** Takes no choice while the buttons are locked. A click is what the arrow keys make, too. */
export function refuseWhileLocked(parts: AskParts): void {
  parts.ask.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !parts.owns(target)) return;
    if (target.getAttribute('aria-disabled') === 'true') event.preventDefault();
  });
}
