import { triesOf, type Answers, type Sureness } from './answers.ts';
import type { Measure } from './readAnswer.ts';
import { reviewOf } from './reviews.ts';
import { saidInWords } from './saidInWords.ts';

/** A question as a record needs it: how its kept answer is told, and what is right. */
export interface RecordQuestion {
  readonly id: string;
  /** What the parts of a kept answer are called: options by their places, bins by their names. */
  readonly labels: Readonly<Record<string, string>>;
  /** After a number. */
  readonly unit: string;
  /** What a number that is typed measures. */
  readonly measure?: Measure;
  /** What is right, as an answer is kept, where each part counts on its own (cards, steps). */
  readonly parts: readonly string[];
  /** What is right, in words. */
  readonly so: string;
}

/** An exercise as a record needs it. */
export interface RecordItem {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly string[];
  readonly ask: RecordQuestion;
  readonly transfer: RecordQuestion;
}

/** What became of one question: the first answer in words, with what was said of it, and where its review stands. */
export interface RecordedQuestion {
  readonly said: string;
  readonly right: boolean;
  readonly sure: Sureness | null;
  readonly at: number;
  readonly tries: number;
  /** When it is to be met again, all days that are promised over. */
  readonly promised: number;
  readonly known: boolean;
}

export interface RecordedItem {
  readonly item: RecordItem;
  readonly ask: RecordedQuestion | null;
  readonly transfer: RecordedQuestion | null;
}

/** How often somebody so sure was right at the first try. */
export interface SureRow {
  readonly sure: Sureness;
  readonly right: number;
  readonly of: number;
}

/** All that a learner's record says. */
export interface LearnerRecord {
  /** The exercises begun, in the order of the course. */
  readonly items: readonly RecordedItem[];
  readonly sureness: readonly SureRow[];
  /** Concepts of which an exercise is known, both its questions; and all others. */
  readonly had: readonly string[];
  readonly open: readonly string[];
  /** The days of the first and the last answer. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The record of a learner: what was said first and what is so, the concepts had and open. */
export function learnerRecord(answers: Answers, items: readonly RecordItem[]): LearnerRecord {
  const all = items.map((item): RecordedItem => ({
    item,
    ask: recorded(item.ask, answers),
    transfer: recorded(item.transfer, answers),
  }));
  const asked = all.flatMap(({ ask, transfer }) => [ask, transfer]).filter((each) => each !== null);
  const known = new Set(
    all.flatMap(({ item, ask, transfer }) => (ask?.known && transfer?.known ? item.concepts : [])),
  );
  const concepts = [...new Set(items.flatMap((item) => item.concepts))];
  const times = items
    .flatMap(({ ask, transfer }) => [ask.id, transfer.id])
    .flatMap((id) => triesOf(answers, id).map(({ at }) => at));
  return {
    items: all.filter(({ ask, transfer }) => ask !== null || transfer !== null),
    sureness: (['sure', 'fair', 'guess'] as const).flatMap((sure) => {
      const some = asked.filter((each) => each.sure === sure);
      return some.length === 0
        ? []
        : [{ sure, right: some.filter(({ right }) => right).length, of: some.length }];
    }),
    had: concepts.filter((id) => known.has(id)),
    open: concepts.filter((id) => !known.has(id)),
    from: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null,
    to: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null,
  };
}

function recorded(question: RecordQuestion, answers: Answers): RecordedQuestion | null {
  const tries = triesOf(answers, question.id);
  const [first] = tries;
  const review = reviewOf(tries);
  if (!first || !review) return null;
  return {
    said: saidInWords(question, first),
    right: first.right,
    sure: first.sure ?? null,
    at: first.at,
    tries: tries.length,
    promised: review.promised,
    known: review.known,
  };
}
