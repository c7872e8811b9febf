import { createRef, hydrate, render } from 'preact';
import { earlyChoices } from '../../figures/kit/earlyChoices.ts';
import type { Sureness } from '../../rows/teach/answers.ts';
import type { AskField } from './AskField.ts';
import { AskForm, UNANSWERED, type AskData } from './AskForm.tsx';
import type { AskNow } from './AskNow.ts';
import { fieldOf } from './fieldOf.ts';

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
 * A question of the page, which takes over what was built: takes an answer with how sure the learner is, and holds it against the
 * computed one. A first wrong answer gets its reason and a hint, and a second try; then the reasons open. Where a seat has numbers of
 * its own (`data-seated`), it is judged by these.
 *
 * Tells the page of each try with an event, `answered`, whose detail is `Answered`. It keeps nothing itself.
 */
export class AskElement extends HTMLElement {
  /** What the page knows of this question. */
  asked!: AskData;
  private field!: AskField;
  private now = UNANSWERED;
  private isAlive = false;
  private readonly said = createRef<HTMLParagraphElement>();

  connectedCallback(): void {
    if (this.isAlive) return;
    this.isAlive = true;
    const { asked = '', seated } = this.dataset;
    const chooseAgain = earlyChoices(this);
    this.take(asked, hydrate);
    if (seated !== undefined) this.take(seated, render);
    chooseAgain();
    this.addEventListener('keydown', ({ key, target }) => {
      if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
      if (target.closest('teach-ask') !== this || !['text', 'radio', 'checkbox'].includes(target.type))
        return;
      const { stage } = this.now;
      this.commit(null);
      // What is said is read next; the field can be gone back to.
      if (this.now.stage !== stage) this.tell();
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
    if (this.isAlive) this.show({});
  }

  /** The right answer as it would be kept; null where there are many. */
  get right(): string | null {
    return this.field.right;
  }

  /** Whether an answer was committed here, or shown again. */
  get isAnswered(): boolean {
    return this.now.stage !== 'open';
  }

  /**
   * Shows an answer of an earlier visit as it was given, without opening its reasons, if nothing has been answered here yet. `again`:
   * a second try was still to come; a test gives one.
   */
  restore(response: string, again: boolean): void {
    const given = this.isUntouched ? this.field.fill(response) : null;
    if (given === null) return;
    const isSecond = again && !this.silent;
    this.show({
      given,
      tried: given,
      judged: this.field.judge(given),
      note: '',
      ...(isSecond ? { stage: 'retry', isHinted: true } : { stage: 'done' }),
    });
  }

  /** Says something of a question that is open here. */
  remind(words: string): void {
    if (this.isUntouched) this.show({ note: words });
  }

  /** Takes the answer back. */
  reset(): void {
    this.show({ ...UNANSWERED, given: this.field.start });
  }

  /** Hands the focus to what is said of the answer. */
  tell(): void {
    this.said.current?.focus({ preventScroll: true });
  }

  /** Takes up what the page knows, with nothing given yet. */
  private take(asked: string, how: typeof render): void {
    this.asked = JSON.parse(asked) as AskData;
    this.field = fieldOf(this.asked.field);
    this.show({ given: this.field.start }, how);
  }

  private commit(sure: Sureness | null): void {
    const { given, stage } = this.now;
    if (stage === 'done') return;
    const read = this.field.read(given);
    if ('says' in read) {
      // The same words again are read aloud only if they are other letters.
      const isSaid = this.now.note === read.says;
      this.show({ note: isSaid ? `${read.says}\u00a0` : read.says, judged: null });
      return;
    }
    const judged = this.field.judge(given);
    const { right, outcome } = judged;
    const isDone = this.silent || right || stage === 'retry';
    this.show({
      tried: given,
      judged,
      note: '',
      ...(isDone ? { stage: 'done', isOpen: !this.silent } : { stage: 'retry', isHinted: true }),
    });
    const detail: Answered = { id: this.id, response: read.response, right, sure, outcome };
    this.dispatchEvent(new CustomEvent('answered', { bubbles: true, detail }));
  }

  /** Shows the question as it is by now. */
  private show(next: Partial<AskNow>, how: typeof render = render): void {
    this.now = { ...this.now, ...next };
    const { now, asked, field, silent } = this;
    const { stage, judged } = now;
    const pressed = document.activeElement;
    if (stage === 'open') delete this.dataset['state'];
    else if (stage === 'retry') this.dataset['state'] = stage;
    else this.dataset['state'] = silent ? 'noted' : judged?.right ? 'right' : 'wrong';
    how(
      <AskForm
        {...asked}
        field={field}
        now={now}
        id={this.id}
        isSilent={silent}
        said={this.said}
        onGive={(given) => {
          this.show({ given });
        }}
        onCommit={(sure) => {
          this.commit(sure);
        }}
        onAgain={() => {
          this.reset();
        }}
        onFold={(fold) => {
          this.show(fold);
        }}
      />,
      this,
    );
    // A button that is gone hands the focus to what has come of it: what was said, or the question anew.
    if (!this.contains(pressed) || !pressed?.closest('[hidden]')) return;
    if (stage === 'done') this.tell();
    else this.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  }

  /** Whether nothing is given that a kept answer would overwrite. */
  private get isUntouched(): boolean {
    return this.now.stage === 'open' && this.now.given === this.field.start;
  }
}
