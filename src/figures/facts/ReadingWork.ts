import { counted } from '../../format/counted.ts';
import { answerRow } from '../../rows/answerRow.ts';
import type { PageSession } from '../../state/pageSession.ts';
import { chosenReading, readingKey, type Reading } from '../../state/Reading.ts';
import { viewUnder } from '../../state/viewUnder.ts';
import type { Answered } from './FactsFigure.tsx';

/** Milliseconds of work after which the page says that it is working. */
const PATIENCE = 250;
const STATEMENTS = { one: 'statement', many: 'statements' };

/** One reading after another that a reader asks for: each is found out away from the page, and then every figure of the page follows. */
export class ReadingWork {
  /** The reading that was asked for last, until it has an answer or is given up. */
  wished: Reading | null = null;
  /** How far it is, in words. */
  words = '';
  hasFailed = false;
  /** The answer that stands. */
  answered: Answered;
  private readonly session: PageSession;
  private readonly onChange: () => void;
  private under: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onChange` is called whenever something of this is to be shown. */
  constructor(session: PageSession, answered: Answered, onChange: () => void) {
    this.session = session;
    this.answered = answered;
    this.onChange = onChange;
  }

  /** Whether a reader may want to stop it. */
  get isBusy(): boolean {
    return this.under !== null && this.words !== '';
  }

  /** Whether this is the reading whose answer stands. */
  hasAnswered(reading: Reading): boolean {
    return readingKey(reading) === readingKey(this.answered.reading);
  }

  async ask(reading: Reading): Promise<void> {
    const under = this.begin(reading);
    try {
      const answer = await this.session.learn(reading, {
        signal: under.signal,
        progress: (done, of) => {
          this.say(`Nothing agrees. Finding out why: ${done} of ${counted(of, STATEMENTS)} looked at …`);
        },
      });
      if (this.under === under) this.settle({ reading, answer: answerRow(answer) });
    } catch (error) {
      if (this.under !== under) return;
      this.under = null;
      this.hasFailed = true;
      const why = error instanceof Error ? error.message : String(error);
      this.say(`The computation failed: ${why}. The figures keep the last answer.`);
    }
  }

  /** Asks once more for what failed. */
  again(): void {
    if (this.wished) void this.ask(this.wished);
  }

  /** Gives up what is being found out; `words` say so. */
  stop(words: string): void {
    this.under?.abort();
    this.under = null;
    this.wished = null;
    this.hasFailed = false;
    this.say(words);
  }

  private begin(reading: Reading): AbortController {
    this.under?.abort();
    const under = new AbortController();
    this.under = under;
    this.wished = reading;
    this.hasFailed = false;
    this.say('');
    this.timer = setTimeout(() => {
      this.say('Computing every table that is left …');
    }, PATIENCE);
    return under;
  }

  private settle(answered: Answered): void {
    const { store, setFor } = this.session;
    this.answered = answered;
    this.under = null;
    this.wished = null;
    if (!this.hasAnswered(chosenReading(store.get())))
      store.set(viewUnder(store.get(), answered.reading, setFor), 'push');
    this.say(answered.answer.kind === 'none' ? 'The other figures are drawn with everything on.' : '');
  }

  private say(words: string): void {
    clearTimeout(this.timer);
    this.words = words;
    this.onChange();
  }
}
