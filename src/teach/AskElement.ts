import { AskParts, type AskField } from './AskField.ts';
import { ChoiceField } from './ChoiceField.ts';
import { DrawingField } from './DrawingField.ts';
import { NumberField } from './NumberField.ts';
import { SortField } from './SortField.ts';

/** What a question tells the page when it has been answered. */
export interface Answered {
  readonly id: string;
  readonly response: string;
  readonly right: boolean;
}

/**
 * A question of the page: takes an answer, holds it against the computed one that stands in the page, opens the reasons.
 *
 * Tells the page with an event, `answered`, whose detail is `Answered`. It keeps nothing itself.
 */
export class AskElement extends HTMLElement {
  private readonly parts = new AskParts(this);
  private field: AskField | undefined;

  connectedCallback(): void {
    this.field ??= fieldOf(this.dataset['kind'], this.parts);
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !this.parts.owns(target)) return;
      if (!target.closest('[data-action="commit"]')) return;
      if (this.dataset['state'] === undefined) this.commit();
      else this.reset();
    });
    this.addEventListener('keydown', ({ key, target }) => {
      if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !this.parts.owns(target)) return;
      if (this.dataset['state'] !== undefined || !['text', 'radio'].includes(target.type)) return;
      this.commit();
      // What is said is read next; the field can be gone back to.
      if (this.dataset['state'] !== undefined) this.said.focus();
    });
  }

  /** Shows an answer of an earlier visit as it was given, without opening its reasons, if nothing has been answered here yet. */
  restore(response: string): void {
    if (!this.field || this.dataset['state'] !== undefined || 'response' in this.field.read()) return;
    if (this.field.fill(response)) this.settle();
  }

  /** Takes the answer back. */
  reset(): void {
    delete this.dataset['state'];
    this.field?.lock(false);
    this.field?.clear();
    for (const marked of this.parts.all('[data-chosen]')) marked.removeAttribute('data-chosen');
    this.said.textContent = '';
    this.parts.one<HTMLDetailsElement>('details').open = false;
    this.parts.one('[data-action="commit"]').textContent = 'Commit';
  }

  private commit(): void {
    const read = this.field?.read();
    if (!read) return;
    if ('says' in read) {
      this.said.textContent = read.says;
      return;
    }
    const right = this.settle();
    this.parts.one<HTMLDetailsElement>('details').open = true;
    const detail: Answered = { id: this.id, response: read.response, right };
    this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
  }

  private settle(): boolean {
    const { right = false, says = '' } = this.field?.judge() ?? {};
    this.said.textContent = says;
    this.dataset['state'] = right ? 'right' : 'wrong';
    this.field?.lock(true);
    this.parts.one('[data-action="commit"]').textContent = 'Answer again';
    return right;
  }

  private get said(): HTMLElement {
    return this.parts.one('[data-part="said"]');
  }
}

function fieldOf(kind: string | undefined, parts: AskParts): AskField {
  switch (kind) {
    case 'choice':
      return new ChoiceField(parts);
    case 'number':
      return new NumberField(parts);
    case 'sort':
      return new SortField(parts);
    default:
      return new DrawingField(parts);
  }
}
