import { AskParts, type AskField } from './AskField.ts';
import { ChoiceField } from './ChoiceField.ts';
import { DrawingField } from './DrawingField.tsx';
import { NumberField } from './NumberField.ts';
import { OrderField } from './OrderField.tsx';
import { ReadField } from './ReadField.tsx';
import { SeveralField } from './SeveralField.ts';
import { SortField } from './SortField.ts';
import { TableField } from './TableField.tsx';
import type { Sureness } from '../rows/teach/answers.ts';

/** What a question tells the page at each try. */
export interface Answered {
  readonly id: string;
  readonly response: string;
  readonly right: boolean;
  /** How sure the learner was; null where that wasn't said. */
  readonly sure: Sureness | null;
  /** Which of the answers that are told apart it is; see `askOutcomes`. */
  readonly outcome: number;
}

/**
 * A question of the page: takes an answer with how sure the learner is, and holds it against the computed one that stands in the
 * page. A first wrong answer gets its reason and a hint, and a second try; then the reasons open.
 *
 * Tells the page of each try with an event, `answered`, whose detail is `Answered`. It keeps nothing itself.
 */
export class AskElement extends HTMLElement {
  private readonly parts = new AskParts(this);
  private field: AskField | undefined;

  connectedCallback(): void {
    this.field ??= fieldOf(this.dataset['kind'], this.parts);
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || !this.parts.owns(target)) return;
      const button = target.closest<HTMLElement>('[data-action]');
      const had = document.activeElement === button;
      if (button?.dataset['action'] === 'again') this.reset();
      if (button?.dataset['action'] === 'commit') this.commit((button.dataset['sure'] ?? null) as Sureness);
      // A button that is gone hands the focus to what has come of it: what was said, or the question anew.
      if (had && button?.closest('[hidden]'))
        (this.isSettled ? this.said : this.parts.all<HTMLElement>('input, select, [tabindex="0"]')[0])?.focus(
          {
            preventScroll: true,
          },
        );
    });
    this.addEventListener('keydown', ({ key, target }) => {
      if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !this.parts.owns(target)) return;
      if (this.isSettled || !['text', 'radio', 'checkbox'].includes(target.type)) return;
      const tried = this.dataset['state'];
      this.commit(null);
      // What is said is read next; the field can be gone back to.
      if (this.dataset['state'] !== tried || this.isSettled) this.said.focus();
    });
  }

  /** Whether it keeps to itself what it makes of an answer: in a test, which gives one try. */
  get silent(): boolean {
    return this.dataset['silent'] !== undefined;
  }

  set silent(silent: boolean) {
    if (silent === this.silent) return;
    if (silent) this.dataset['silent'] = '';
    else delete this.dataset['silent'];
    if (this.isSettled) this.settle();
  }

  /** The right answer as it would be kept; null where there are many. */
  get right(): string | null {
    return this.field?.right ?? null;
  }

  /**
   * Shows an answer of an earlier visit as it was given, without opening its reasons, if nothing has been answered here yet. `again`:
   * a second try was still to come; a test gives one.
   */
  restore(response: string, again: boolean): void {
    if (!this.field || this.dataset['state'] !== undefined || this.begun) return;
    if (!this.field.fill(response)) return;
    if (again && !this.silent) this.retry(this.field.judge().says);
    else this.settle();
  }

  /** Says something of a question that is open here. */
  remind(words: string): void {
    if (this.dataset['state'] === undefined && !this.begun) this.said.textContent = words;
  }

  /** Takes the answer back. */
  reset(): void {
    delete this.dataset['state'];
    this.field?.lock(false);
    this.field?.clear();
    this.unmark();
    this.said.textContent = '';
    for (const fold of this.parts.all<HTMLDetailsElement>('[data-part="answer"], [data-part="hint"]'))
      fold.open = false;
    this.again.hidden = true;
    this.sure.hidden = false;
  }

  private commit(sure: Sureness | null): void {
    if (this.isSettled) return;
    this.unmark();
    const read = this.field?.read();
    if (!read || !this.field) return;
    if ('says' in read) {
      this.said.textContent = read.says;
      return;
    }
    const judged = this.field.judge();
    if (this.silent) this.settle();
    else if (judged.right || this.dataset['state'] === 'retry') {
      this.settle();
      this.parts.one<HTMLDetailsElement>('[data-part="answer"]').open = true;
    } else {
      this.retry(judged.says);
    }
    const { right, outcome } = judged;
    const detail: Answered = { id: this.id, response: read.response, right, sure, outcome };
    this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
  }

  /** A first wrong answer, with what is said of it: the hint opens, and the question stays open. */
  private retry(says: string): void {
    this.dataset['state'] = 'retry';
    this.said.textContent = `${says} Try once more.`;
    const [hint] = this.parts.all<HTMLDetailsElement>('[data-part="hint"]');
    if (hint) hint.open = true;
  }

  private settle(): void {
    const { right = false, says = '' } = this.field?.judge() ?? {};
    this.said.textContent = this.silent ? 'Noted.' : says;
    this.dataset['state'] = this.silent ? 'noted' : right ? 'right' : 'wrong';
    this.field?.lock(true);
    this.again.hidden = this.silent;
    this.sure.hidden = true;
  }

  private unmark(): void {
    for (const marked of this.parts.all('[data-chosen]')) marked.removeAttribute('data-chosen');
  }

  /** Whether an answer is being given, which a kept one mustn't overwrite. */
  private get begun(): boolean {
    const read = this.field?.read();
    return (
      this.dataset['kind'] !== 'order' &&
      this.dataset['kind'] !== 'table' &&
      read !== undefined &&
      'response' in read
    );
  }

  private get isSettled(): boolean {
    return ['right', 'wrong', 'noted'].includes(this.dataset['state'] ?? '');
  }

  private get said(): HTMLElement {
    return this.parts.one('[data-part="said"]');
  }

  private get sure(): HTMLElement {
    return this.parts.one('.ask-sure');
  }

  private get again(): HTMLElement {
    return this.parts.one('[data-action="again"]');
  }
}

function fieldOf(kind: string | undefined, parts: AskParts): AskField {
  switch (kind) {
    case 'choice':
    case 'spot':
      return new ChoiceField(parts);
    case 'several':
      return new SeveralField(parts);
    case 'number':
      return new NumberField(parts);
    case 'sort':
      return new SortField(parts);
    case 'order':
      return new OrderField(parts);
    case 'read':
      return new ReadField(parts);
    case 'table':
      return new TableField(parts);
    default:
      return new DrawingField(parts);
  }
}
