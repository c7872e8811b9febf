import { countAnswers, mergeAnswers, parseAnswers, withTry, type Answers } from '../rows/teach/answers.ts';
import { AskElement, type Answered } from './AskElement.ts';

/**
 * What has been answered on this page, counted here; kept in this browser only while the learner's box is ticked. What is kept is
 * shown again as it was given, and merged with what another tab keeps.
 *
 * A browser may refuse to keep anything, or have no room: that is said, and the page goes on as without it.
 */
export class ProgressElement extends HTMLElement {
  private answers: Answers = {};

  connectedCallback(): void {
    const stored = this.stored();
    if (stored !== null) {
      this.answers = parseAnswers(stored);
      this.box.checked = true;
      this.restore();
    }
    document.addEventListener('answered', ({ detail }: CustomEventInit<Answered>) => {
      if (!detail) return;
      const { id, response, right } = detail;
      this.answers = withTry(this.answers, id, { response, right, at: Date.now() });
      this.keep();
      this.show();
    });
    this.box.addEventListener('change', () => {
      if (this.box.checked) this.keep();
      else this.erase();
      this.show();
    });
    this.querySelector('[data-action="erase"]')?.addEventListener('click', () => {
      this.forget();
      this.erase();
    });
    // Another tab has kept something, or erased it.
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key !== null && key !== this.key) return;
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

  /** Merges what is kept with what is known here, so that no other tab's answer is written over. */
  private keep(): void {
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
    this.box.checked = false;
    for (const ask of this.asks) ask.reset();
    this.show();
  }

  /** Shows the last answer to each question that is still open here. */
  private restore(): void {
    for (const ask of this.asks) {
      const last = this.answers[ask.id]?.at(-1);
      if (last) ask.restore(last.response);
    }
  }

  private show(): void {
    const all = this.asks.map(({ id }) => id);
    const { answered, first, later } = countAnswers(this.answers, all);
    const count = this.querySelector('[data-part="count"]');
    if (count)
      count.textContent = `${answered} of ${all.length} questions answered, ${first} right at the first try${later > 0 ? `, ${later} later` : ''}.`;
    for (const section of document.querySelectorAll<HTMLElement>('.exercise')) {
      const own = [...section.querySelectorAll('teach-ask')].map(({ id }) => id);
      if (own.length > 0 && own.every((id) => id in this.answers)) section.dataset['done'] = '';
      else delete section.dataset['done'];
    }
  }

  private stored(): string | null {
    return this.attempt(() => localStorage.getItem(this.key), null);
  }

  private attempt<Value>(action: () => Value, otherwise: Value): Value {
    try {
      return action();
    } catch {
      return otherwise;
    }
  }

  /** Named by its place too: another copy of the site on this host keeps its own. */
  private get key(): string {
    const { publication = '', home = '.' } = this.dataset;
    return `answers ${publication} ${new URL(home, location.href).pathname}`;
  }

  private get asks(): AskElement[] {
    return [...document.querySelectorAll('teach-ask')].filter((ask) => ask instanceof AskElement);
  }

  private get box(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  private get said(): Element {
    return this.querySelector('[data-part="kept"]')!;
  }
}
