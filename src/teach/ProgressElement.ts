import { countAnswers, mergeAnswers, parseAnswers, withTry, type Answers } from '../rows/teach/answers.ts';
import { comesBack, nextItem, type Item } from '../rows/teach/nextItem.ts';
import { dueItems, dueQuestions } from '../rows/teach/reviews.ts';
import { AskElement, type Answered } from './AskElement.ts';
import { seatHash, seatOf } from '../rows/teach/seatOf.ts';
import { carriedHash } from './seat/carriedHash.ts';

/**
 * What has been answered in all exercises, counted here; kept until this tab is closed, and longer only while the learner's box is
 * ticked. What is kept is shown again as it was given, unless it is due to be asked again, and merged with what another tab keeps. It
 * knows with which exercise to go on, and tells the page with an event, `answers`, when it knows more or less than before.
 *
 * A browser may refuse to keep anything, or have no room: that is said, and the page goes on as without it. Where answers are kept
 * elsewhere (`data-kept="elsewhere"`), by a learning system, nothing is kept here: the next learner at this machine is another one.
 *
 * Tells the page with an event, `counted`, that its answers have changed.
 */
export class ProgressElement extends HTMLElement {
  static readonly observedAttributes = ['data-item'];

  /** All tries so far. */
  answers: Answers = {};

  /** Another exercise of the page is shown. */
  attributeChangedCallback(): void {
    this.showNext(this.items);
  }

  /** The questions of all exercises, by their ids. */
  get questions(): readonly string[] {
    return this.items.flatMap(({ questions }) => questions);
  }

  /** Takes up the answers of an earlier visit, where they are kept elsewhere. */
  take(answers: Answers): void {
    this.answers = answers;
    this.restore();
    this.show();
  }

  /** Merges answers from a file into those of the page. */
  add(answers: Answers): void {
    this.answers = mergeAnswers(this.answers, answers);
    this.keep();
    this.restore();
    this.show();
  }

  connectedCallback(): void {
    const stored = this.stored();
    if (stored !== null) this.box.checked = true;
    this.answers = mergeAnswers(parseAnswers(stored), parseAnswers(this.ofVisit()));
    this.restore();
    document.addEventListener('answered', ({ detail }: CustomEventInit<Answered>) => {
      if (!detail) return;
      const { id, response, right, sure, outcome } = detail;
      const made = { response, right, at: Date.now(), outcome };
      this.answers = withTry(this.answers, id, sure === null ? made : { ...made, sure });
      this.keep();
      this.show();
    });
    this.box.addEventListener('change', () => {
      if (this.box.checked) this.keep();
      else this.erase();
      this.show();
    });
    this.askBeforeErasing();
    // Another tab has kept something, or erased it.
    window.addEventListener('storage', ({ key, newValue }) => {
      if (this.isKeptElsewhere || (key !== null && key !== this.key)) return;
      if (newValue === null) {
        if (!this.box.checked) return;
        this.forget();
        this.said.textContent = 'Nothing is kept any longer.';
        return;
      }
      this.box.checked = true;
      this.answers = mergeAnswers(this.answers, parseAnswers(newValue));
      this.restore();
      this.show();
    });
    this.show();
  }

  /** Nothing is erased at one press: a second one says that it is meant. */
  private askBeforeErasing(): void {
    const ask = (asks: boolean) => {
      this.named('confirm').hidden = !asks;
      this.named('erase').hidden = asks;
      this.querySelector<HTMLElement>(`[data-action="${asks ? 'stay' : 'erase'}"]`)?.focus();
    };
    this.addEventListener('click', ({ target }) => {
      const { action } = (target instanceof Element && target.closest<HTMLElement>('button')?.dataset) || {};
      if (action === 'erase') ask(true);
      if (action === 'stay') ask(false);
      if (action !== 'forget') return;
      ask(false);
      this.forget();
      this.erase();
      this.said.focus();
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !this.named('confirm').hidden) ask(false);
    });
  }

  /** Merges what is kept with what is known here, so that no other tab's answer is written over. */
  private keep(): void {
    // The exercises are pages of their own: on the way from one to the next nothing is lost.
    this.attempt(() => {
      sessionStorage.setItem(this.key, JSON.stringify(this.answers));
    }, undefined);
    if (!this.box.checked) return;
    this.answers = mergeAnswers(parseAnswers(this.stored()), this.answers);
    const kept = this.attempt(() => {
      localStorage.setItem(this.key, JSON.stringify(this.answers));
      return true;
    }, false);
    this.said.textContent = kept
      ? 'Kept in this browser, and nowhere else.'
      : 'This browser keeps nothing for this page: it refuses, or has no room. Your answers stay until you leave.';
    if (!kept) this.box.checked = false;
  }

  private erase(): void {
    const erased = this.attempt(() => {
      localStorage.removeItem(this.key);
      return true;
    }, false);
    this.said.textContent = erased
      ? 'Nothing is kept any longer.'
      : 'This browser keeps nothing for this page.';
  }

  /** The page as if nothing had been answered. */
  private forget(): void {
    this.answers = {};
    this.attempt(() => {
      sessionStorage.removeItem(this.key);
    }, undefined);
    this.box.checked = false;
    for (const ask of this.asks) ask.reset();
    this.show();
  }

  /** Shows the last answer to each question that is still open here; what is due is asked anew. */
  private restore(): void {
    const due = this.isKeptElsewhere ? new Set<string>() : dueQuestions(this.answers, Date.now());
    for (const ask of this.asks) {
      const last = this.answers[ask.id]?.at(-1);
      if (last && due.has(ask.id)) ask.remind('You have answered this before. What do you say today?');
      else if (last) ask.restore(last.response);
    }
  }

  private show(): void {
    const { items } = this;
    const all = this.questions;
    const { answered, first, later } = countAnswers(this.answers, all);
    const count = this.querySelector('[data-part="count"]');
    if (count)
      count.textContent = `${answered} of ${all.length} questions answered, ${first} right at the first try${later > 0 ? `, ${later} later` : ''}.`;
    const due = this.due.length;
    this.named('due').textContent =
      due === 0 ? '' : `${due} ${due === 1 ? 'is' : 'are'} due to be met again.`;
    const nothing = Object.keys(this.answers).length === 0;
    if (nothing) this.named('confirm').hidden = true;
    this.named('erase').hidden = nothing || !this.named('confirm').hidden;
    for (const item of items) this.showItem(item);
    this.showNext(items);
    this.dispatchEvent(new CustomEvent('answers', { bubbles: true }));
  }

  /** The exercises to be met again by now. A learning system keeps no times. */
  private get due(): readonly Item[] {
    return this.isKeptElsewhere ? [] : dueItems(this.answers, this.items, Date.now());
  }

  /** Marks an exercise in the list of a page, and on its own page: done, or to be met again. */
  private showItem(item: Item): void {
    const done = item.questions.every((id) => id in this.answers);
    for (const place of document.querySelectorAll<HTMLElement>(`[data-exercise="${item.id}"]`)) {
      const again = comesBack(item, this.answers) || this.due.some(({ id }) => id === item.id);
      if (done) place.dataset['done'] = again ? 'again' : '';
      else delete place.dataset['done'];
    }
  }

  private showNext(items: readonly Item[]): void {
    const { item: here = null, home = './' } = this.dataset;
    const due = this.due;
    const next = nextItem(this.answers, items, here, due);
    const again = next !== null && (comesBack(next, this.answers) || due.includes(next));
    const place = items.findIndex((each) => each === next) + 1;
    const carried = carriedHash(location.hash);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-part="next"]')) {
      link.href = next ? (home.startsWith('#') ? `#${next.id}` : `${home}${next.id}/${carried}`) : home;
      const begun = Object.keys(this.answers).length > 0;
      link.textContent = next
        ? again
          ? `Meet ${place} of ${items.length} again`
          : `${begun || here !== null ? 'Go on with' : 'Begin with'} ${place} of ${items.length}`
        : `All ${items.length} answered`;
    }
  }

  private ofVisit(): string | null {
    return this.attempt(() => sessionStorage.getItem(this.key), null);
  }

  private stored(): string | null {
    return this.attempt(() => localStorage.getItem(this.key), null);
  }

  private attempt<Value>(action: () => Value, otherwise: Value): Value {
    if (this.isKeptElsewhere) return otherwise;
    try {
      return action();
    } catch {
      return otherwise;
    }
  }

  private get isKeptElsewhere(): boolean {
    return this.dataset['kept'] === 'elsewhere';
  }

  /** Named by its place too, and by the seat: another copy of the site on this host keeps its own, and so do other numbers. */
  private get key(): string {
    const { publication = '', home = '.' } = this.dataset;
    const seat = seatOf(location.hash);
    return `answers ${publication} ${new URL(home, location.href).pathname}${seat ? ` ${seatHash(seat)}` : ''}`;
  }

  private get items(): readonly Item[] {
    return JSON.parse(this.dataset['items'] ?? '[]') as Item[];
  }

  private get asks(): AskElement[] {
    return [...document.querySelectorAll('teach-ask')].filter((ask) => ask instanceof AskElement);
  }

  private get box(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  private get said(): HTMLElement {
    return this.named('kept');
  }

  private named(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`)!;
  }
}
