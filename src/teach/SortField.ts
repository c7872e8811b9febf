import type { AskField, AskParts, Judged } from './AskField.ts';
import { lockChoices, refuseWhileLocked } from './lockChoices.ts';

/** Cards that are sorted into bins. The answer is kept as the bin of each card, in order. */
export class SortField implements AskField {
  private readonly parts: AskParts;

  constructor(parts: AskParts) {
    this.parts = parts;
    refuseWhileLocked(parts);
  }

  read() {
    const chosen = this.chosen;
    const open = chosen.filter((bin) => bin === undefined).length;
    return open > 0
      ? { says: `${open} of ${chosen.length} ${open === 1 ? 'has' : 'have'} no place yet.` }
      : { response: chosen.join(' ') };
  }

  fill(response: string): boolean {
    const bins = response.split(' ');
    const inputs = this.cards.map((card, place) =>
      [...card.querySelectorAll('input')].find(({ value }) => value === bins[place]),
    );
    if (bins.length !== inputs.length || inputs.includes(undefined)) return false;
    for (const input of inputs) if (input) input.checked = true;
    return true;
  }

  judge(): Judged {
    const chosen = this.chosen;
    const rights = this.cards.map((card, place) => {
      const right = card.dataset['right'] === chosen[place];
      card.dataset['state'] = right ? 'right' : 'wrong';
      return right;
    });
    const count = rights.filter(Boolean).length;
    if (count === rights.length) return { right: true, says: `Right, all ${count}.`, outcome: 0 };
    return {
      right: false,
      says: `${count} of ${rights.length} ${count === 1 ? 'is' : 'are'} right.`,
      // One card alone is told by its place; after them all come several.
      outcome: 1 + (count === rights.length - 1 ? rights.indexOf(false) : rights.length),
    };
  }

  get right(): string {
    return this.cards.map((card) => card.dataset['right']).join(' ');
  }

  lock(locked: boolean): void {
    lockChoices(this.parts, locked);
  }

  clear(): void {
    for (const input of this.parts.inputs) input.checked = false;
    for (const card of this.cards) delete card.dataset['state'];
  }

  private get cards(): HTMLElement[] {
    return this.parts.all('.ask-card');
  }

  private get chosen(): (string | undefined)[] {
    return this.cards.map((card) => card.querySelector<HTMLInputElement>('input:checked')?.value);
  }
}
