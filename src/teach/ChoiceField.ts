import type { AskField, AskParts, Judged } from './AskField.ts';
import { lockChoices, refuseWhileLocked } from './lockChoices.ts';

/** One of several options. The answer is kept as the place of the option. */
export class ChoiceField implements AskField {
  private readonly parts: AskParts;

  constructor(parts: AskParts) {
    this.parts = parts;
    refuseWhileLocked(parts);
  }

  read() {
    return this.chosen ? { response: this.chosen.value } : { says: 'Choose an answer first.' };
  }

  fill(response: string): boolean {
    const option = this.parts.inputs.find(({ value }) => value === response);
    if (option) option.checked = true;
    return option !== undefined;
  }

  judge(): Judged {
    const reason = this.parts.reasons.find(({ dataset }) => dataset['option'] === this.chosen?.value);
    reason?.setAttribute('data-chosen', '');
    const right = this.chosen?.closest('[data-right]') != null;
    const outcome = Number(this.chosen?.value ?? 0);
    return {
      right,
      says: right || !reason ? 'Right.' : `Not that one. ${this.parts.whyOf(reason)}`,
      outcome,
    };
  }

  get right(): string | null {
    return this.parts.inputs.find((input) => input.closest('[data-right]') !== null)?.value ?? null;
  }

  lock(locked: boolean): void {
    lockChoices(this.parts, locked);
  }

  clear(): void {
    for (const input of this.parts.inputs) input.checked = false;
  }

  private get chosen(): HTMLInputElement | undefined {
    return this.parts.inputs.find(({ checked }) => checked);
  }
}
