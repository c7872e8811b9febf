import type { AskField, AskParts, Judged } from './AskField.ts';
import { lockChoices, refuseWhileLocked } from './lockChoices.ts';

/** Several of many options. The answer is kept as their places: "0 2". */
export class SeveralField implements AskField {
  private readonly parts: AskParts;

  constructor(parts: AskParts) {
    this.parts = parts;
    refuseWhileLocked(parts);
  }

  read() {
    const chosen = this.chosen;
    return chosen.length > 0
      ? { response: chosen.map(({ value }) => value).join(' ') }
      : { says: 'Choose every one that is right.' };
  }

  fill(response: string): boolean {
    const places = response.split(' ');
    if (!places.every((place) => this.parts.inputs.some(({ value }) => value === place))) return false;
    for (const input of this.parts.inputs) input.checked = places.includes(input.value);
    return true;
  }

  judge(): Judged {
    const wrong = this.chosen.filter((input) => !isRight(input));
    const missing = this.parts.inputs.filter((input) => isRight(input) && !input.checked);
    for (const { value } of this.chosen)
      this.parts.reasons.find(({ dataset }) => dataset['option'] === value)?.setAttribute('data-chosen', '');
    if (wrong.length + missing.length === 0) return { right: true, says: 'Right, all of them.', outcome: 0 };
    const [first] = wrong;
    const reason = first && this.parts.reasons.find(({ dataset }) => dataset['option'] === first.value);
    return {
      right: false,
      says: reason
        ? `Not all of these. ${this.parts.whyOf(reason)}`
        : `What you chose is right; ${missing.length} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      // After the one with something missing come the wrong options; the first of them that was chosen counts.
      outcome: first ? 2 + this.parts.inputs.filter((input) => !isRight(input)).indexOf(first) : 1,
    };
  }

  get right(): string {
    return this.parts.inputs
      .filter(isRight)
      .map(({ value }) => value)
      .join(' ');
  }

  lock(locked: boolean): void {
    lockChoices(this.parts, locked);
  }

  clear(): void {
    for (const input of this.parts.inputs) input.checked = false;
  }

  private get chosen(): HTMLInputElement[] {
    return this.parts.inputs.filter(({ checked }) => checked);
  }
}

function isRight(input: HTMLInputElement): boolean {
  return input.closest('[data-right]') !== null;
}
