import { render } from 'preact';
import {
  awaitsSecondTry,
  countAnswers,
  mergeAnswers,
  parseAnswers,
  withTry,
  type Answers,
} from '../rows/teach/answers.ts';
import { slipsOf, type Item } from '../rows/teach/nextItem.ts';
import { dueItems, dueQuestions } from '../rows/teach/reviews.ts';
import { seatHash, seatOf } from '../rows/teach/seatOf.ts';
import { answerStore, noStore, type AnswerStore } from './answerStore.ts';
import { AskElement, type Answered } from './ask/AskElement.tsx';
import { leadOn, markItems, type Course } from './markCourse.ts';
import { ProgressBoard } from './ProgressBoard.tsx';
import { carriedHash } from './seat/carriedHash.ts';

const SLIPPED = 'You were very sure, and wrong. What do you say now?';
const REFUSED = 'This browser keeps nothing for this page.';

/**
 * What has been answered in all exercises, counted here; kept until this tab is closed, and longer only while the learner's box is
 * ticked. What is kept is shown again as it was given, unless it is due to be asked again, or was wrong with its learner very sure; and
 * merged with what another tab keeps. It knows with which exercise to go on, and tells the page with an event, `answers`, when it knows more or less than before.
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

  /** The address with which the page was opened: a link inside it names no seat, and takes none away. */
  private readonly opened = location.hash;

  /** Whether this browser keeps the answers, as the learner's box says. */
  private remembers = false;

  /** What became of keeping them, or of forgetting them. */
  private said = '';

  /** Another exercise of the page is shown: what has to be met again in it is asked anew. */
  attributeChangedCallback(): void {
    leadOn(document, this.course);
    const { slips } = this;
    for (const ask of this.asks)
      if (ask.isAnswered && slips.has(ask.id) && !ask.silent) {
        ask.reset();
        ask.remind(SLIPPED);
      }
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
    const stored = this.store.read('browser');
    // A learner may have ticked the box before this script was there.
    const isTicked = this.querySelector('input')?.checked === true;
    this.remembers = stored !== null || isTicked;
    this.answers = mergeAnswers(parseAnswers(stored), parseAnswers(this.store.read('tab')));
    if (isTicked) this.keep();
    this.restore();
    document.addEventListener('answered', ({ detail }: CustomEventInit<Answered>) => {
      if (!detail) return;
      const { id, response, right, sure, outcome } = detail;
      const made = { response, right, at: Date.now(), outcome };
      this.answers = withTry(this.answers, id, sure === null ? made : { ...made, sure });
      this.keep();
      this.show();
    });
    // Another tab has kept something, or erased it.
    window.addEventListener('storage', ({ key, newValue }) => {
      if (this.isKeptElsewhere || (key !== null && key !== this.store.key)) return;
      if (newValue === null) {
        if (!this.remembers) return;
        this.store.erase('tab');
        this.said = 'Another page of this site has erased your answers.';
        this.forget();
        return;
      }
      this.remembers = true;
      this.answers = mergeAnswers(this.answers, parseAnswers(newValue));
      this.restore();
      this.show();
    });
    this.show();
  }

  /** Merges what is kept with what is known here, so that no other tab's answer is written over. */
  private keep(): void {
    // The exercises are pages of their own: on the way from one to the next nothing is lost.
    this.store.keep('tab', JSON.stringify(this.answers));
    if (!this.remembers) return;
    this.answers = mergeAnswers(parseAnswers(this.store.read('browser')), this.answers);
    const kept = this.store.keep('browser', JSON.stringify(this.answers));
    this.said = kept
      ? 'Kept in this browser, and nowhere else.'
      : 'This browser keeps nothing for this page: it refuses, or has no room. Your answers stay until you leave.';
    if (!kept) this.remembers = false;
  }

  /** The page as if nothing had been answered. */
  private forget(): void {
    this.answers = {};
    this.remembers = false;
    for (const ask of this.asks) ask.reset();
    this.show();
  }

  /** Shows the last answer to each question that is still open here; what is due, or has to be met again, is asked anew. */
  private restore(): void {
    const due = this.isKeptElsewhere ? new Set<string>() : dueQuestions(this.answers, Date.now());
    const { slips } = this;
    for (const ask of this.asks) {
      const last = this.answers[ask.id]?.at(-1);
      if (last && slips.has(ask.id) && !ask.silent) ask.remind(SLIPPED);
      else if (last && due.has(ask.id) && !ask.silent)
        ask.remind('You have answered this before. What do you say today?');
      else if (last) ask.restore(last.response, awaitsSecondTry(this.answers[ask.id] ?? []));
    }
  }

  /** The learner ticks the box, or takes the tick away. */
  private remember(remembers: boolean): void {
    this.remembers = remembers;
    if (remembers) this.keep();
    else
      this.said = this.store.erase('browser')
        ? 'Remembered no longer: your answers stay until this tab is closed.'
        : REFUSED;
    this.show();
  }

  private show(): void {
    const { questions, course, answers, dataset } = this;
    render(
      <ProgressBoard
        count={dataset['test'] === undefined ? countSentence(answers, questions) : null}
        due={dueSentence(course.due.length)}
        remembers={this.remembers}
        record={dataset['record']}
        hasAnswers={Object.keys(answers).length > 0}
        said={this.said}
        onRemember={(remembers) => {
          this.remember(remembers);
        }}
        onForget={() => {
          this.said = this.store.eraseAll() ? 'Nothing is kept any longer.' : REFUSED;
          this.forget();
        }}
      />,
      this,
    );
    markItems(document, course);
    leadOn(document, course);
    this.dispatchEvent(new CustomEvent('answers', { bubbles: true }));
  }

  /** The course as it stands here. A learning system keeps no times: with it nothing is due. */
  private get course(): Course {
    const { items, answers } = this;
    const { item: here = null, home = './' } = this.dataset;
    const due = this.isKeptElsewhere ? [] : dueItems(answers, items, Date.now());
    return { items, answers, due, here, home, carried: carriedHash(this.opened) };
  }

  /** The questions that were wrong with the learner very sure, and are to be asked anew. */
  private get slips(): ReadonlySet<string> {
    return new Set(this.items.flatMap((item) => slipsOf(item, this.answers)));
  }

  private get isKeptElsewhere(): boolean {
    return this.dataset['kept'] === 'elsewhere';
  }

  /** Named by its place too, and by the seat: another copy of the site on this host keeps its own, and so do other numbers. */
  private get store(): AnswerStore {
    if (this.isKeptElsewhere) return noStore;
    const { publication = '', home = '.' } = this.dataset;
    // A test is taken once, whatever its numbers are: the record has it.
    const seat = this.dataset['test'] === undefined ? seatOf(this.opened) : null;
    const base = `answers ${publication} ${new URL(home, location.href).pathname}`;
    return answerStore(base, seat && seatHash(seat));
  }

  private get items(): readonly Item[] {
    return JSON.parse(this.dataset['items'] ?? '[]') as Item[];
  }

  private get asks(): AskElement[] {
    return [...document.querySelectorAll('teach-ask')].filter((ask) => ask instanceof AskElement);
  }
}

function countSentence(answers: Answers, questions: readonly string[]): string {
  const { answered, first, later } = countAnswers(answers, questions);
  return `${answered} of ${questions.length} questions answered, ${first} right at the first try${later > 0 ? `, ${later} later` : ''}.`;
}

/** Empty where nothing is due. */
function dueSentence(due: number): string {
  return due === 0 ? '' : `${due} ${due === 1 ? 'is' : 'are'} due to be met again.`;
}
