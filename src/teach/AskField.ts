/** What a question makes of an answer: whether it is right, and a sentence to the learner. */
export interface Judged {
  readonly right: boolean;
  readonly says: string;
  /** Which of the answers that are told apart it is: the place in the list of `askOutcomes`. */
  readonly outcome: number;
}

/** Where the answer to a question is given; one for each kind of question. */
export interface AskField {
  /** The answer as a text that can be kept; or, where it isn't complete or can't be, a sentence that says so. */
  read(): { readonly response: string } | { readonly says: string };
  /** Puts a kept answer in place; false if it is none of this question. */
  fill(response: string): boolean;
  /** Judges the answer that stands there, and marks what was chosen. */
  judge(): Judged;
  /** The right answer as `read` would give it; null where there are many. */
  readonly right: string | null;
  /** While it is locked an answer stays as it was committed, and can be reached and read. */
  lock(locked: boolean): void;
  clear(): void;
}

/** The parts of a question without those of a question inside its answer. */
export class AskParts {
  readonly ask: HTMLElement;

  constructor(ask: HTMLElement) {
    this.ask = ask;
  }

  get inputs(): HTMLInputElement[] {
    return this.all<HTMLInputElement>('input');
  }

  /** The reasons behind the answer, right and wrong. */
  get reasons(): HTMLElement[] {
    return this.all('.ask-reasons > li');
  }

  /** The sentence of a reason without the answer that it belongs to. */
  whyOf(reason: Element): string {
    return reason.querySelector('[data-part="why"]')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  }

  all<Kind extends HTMLElement = HTMLElement>(selector: string): Kind[] {
    return [...this.ask.querySelectorAll<Kind>(selector)].filter((each) => this.owns(each));
  }

  one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const [found] = this.all<Kind>(selector);
    if (!found) throw new Error(`teach-ask requires ${selector}`);
    return found;
  }

  owns(element: Element): boolean {
    return element.closest('teach-ask') === this.ask;
  }
}
