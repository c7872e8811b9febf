import { Refusal } from '../Refusal.ts';
import { askLine } from './askLine.ts';

/** The answers that a new publication is made from: given as options, else asked for, one question after the other. */
export class Answers {
  readonly #options: Readonly<Record<string, unknown>>;
  readonly #ask: (question: string) => string | null;

  constructor(
    options: Readonly<Record<string, unknown>>,
    ask: (question: string) => string | null = askLine,
  ) {
    this.#options = options;
    this.#ask = ask;
  }

  /** One answer. `read` turns it into what is needed, or throws a Refusal that says what is expected; then it is asked again. */
  one<T>(option: string, question: string, read: (answer: string) => T): T {
    const given = this.#options[option];
    if (typeof given === 'string') return named(option, () => read(given));
    return this.#asked(question, read, () => {
      throw new Refusal(`--${option} is missing: ${question}`);
    });
  }

  /** An answer that may be left out: null for an empty one, and where nobody is there to give it. */
  maybe<T>(option: string, question: string, read: (answer: string) => T): T | null {
    const given = this.#options[option];
    const readIfAny = (answer: string) => (answer.trim() === '' ? null : read(answer));
    if (typeof given === 'string') return named(option, () => readIfAny(given));
    return this.#asked(question, readIfAny, () => null);
  }

  /** Asks until an answer can be read; `nobody` says what is so where nobody answers. */
  #asked<T>(question: string, read: (answer: string) => T, nobody: () => T): T {
    for (;;) {
      const answer = this.#ask(question);
      if (answer === null) return nobody();
      try {
        return read(answer);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        process.stderr.write(`${error.message}\n`);
      }
    }
  }

  /** Several answers to one question, at least one; an empty line ends them. */
  several<T>(option: string, question: string, more: string, read: (answer: string) => T): T[] {
    const given = this.#options[option];
    if (Array.isArray(given)) return given.map((each) => named(option, () => read(String(each))));
    const all = [this.one(option, question, read)];
    for (;;) {
      const answer = this.#ask(more);
      if (answer === null || answer === '') return all;
      try {
        all.push(read(answer));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        process.stderr.write(`${error.message}\n`);
      }
    }
  }

  /** Whether a column is among those that an option names; asked where the option isn't given. */
  yes(option: string, column: string, question: string): boolean {
    const given = this.#options[option];
    if (typeof given === 'string') return given.split(',').some((name) => name.trim() === column);
    return this.one(option, question, yesOrNo);
  }

  /** Yes or no to a question that no option answers by itself; null where nobody answers. */
  yesOrNobody(question: string): boolean | null {
    return this.#asked<boolean | null>(question, yesOrNo, () => null);
  }
}

function yesOrNo(answer: string): boolean {
  if (!/^(?:y|yes|n|no)$/iu.test(answer)) throw new Refusal('expected yes or no');
  return /^y/iu.test(answer);
}

/** What an option's answer is refused for, with the option's name. */
function named<T>(option: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`--${option}: ${error.message}`);
    throw error;
  }
}

/** An answer that may not be empty. */
export function someWords(answer: string): string {
  if (answer.trim() === '') throw new Refusal('expected some words');
  return answer.trim();
}
