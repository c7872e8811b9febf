import { triesOf, type Answers, type Try } from './answers.ts';
import { comesBack, type Item } from './nextItem.ts';

/** Days until a question is met again, by the box that it lies in: the first box, the second, and so on. */
export const REVIEW_DAYS = [1, 3, 10, 30] as const;

const DAY = 86_400_000;
/** Who learns each evening isn't held up by an hour. */
const EARLY = DAY / 4;

/** Where a question stands in the course of its reviews. */
export interface Review {
  /** The box that it lies in, from 1 on. */
  readonly box: number;
  /** From when on it is met again, in milliseconds as a try has them: a little before the day that is promised. */
  readonly due: number;
  /** When all of the days that are promised are over: what a learner is told. */
  readonly promised: number;
  /** Whether the last try that counted was right. */
  readonly known: boolean;
}

/**
 * The review of a question, from all tries at it; null where there is none. What is right when it is due moves to the next box, what
 * is wrong goes back to the first one. A right answer before that day, most often just after the reasons were read, tells nothing.
 */
export function reviewOf(tries: readonly Try[]): Review | null {
  return tries.reduce<Review | null>((before, { right, at }) => {
    if (before && right && at < before.due) return before;
    const box = before && right ? Math.min(before.box + 1, REVIEW_DAYS.length) : 1;
    const promised = at + REVIEW_DAYS[box - 1]! * DAY;
    return { box, due: promised - EARLY, promised, known: right };
  }, null);
}

/** The questions that are to be met again by now. */
export function dueQuestions(answers: Answers, now: number): Set<string> {
  return new Set(
    Object.entries(answers).flatMap(([id, tries]) => {
      const review = reviewOf(tries);
      return review && review.due <= now ? [id] : [];
    }),
  );
}

/** The items with such a question: first those that were wrong and very sure, then the one that has waited longest. */
export function dueItems(answers: Answers, items: readonly Item[], now: number): Item[] {
  const due = dueQuestions(answers, now);
  return items
    .map((item) => ({ item, since: sinceOf(item, answers, due), slip: isSlip(item, answers) }))
    .filter(({ since }) => since < Infinity)
    .sort((a, b) => Number(b.slip) - Number(a.slip) || a.since - b.since)
    .map(({ item }) => item);
}

function sinceOf({ questions }: Item, answers: Answers, due: ReadonlySet<string>): number {
  return Math.min(
    Infinity,
    ...questions.filter((id) => due.has(id)).map((id) => reviewOf(triesOf(answers, id))?.due ?? Infinity),
  );
}

/** Very sure, and wrong, and not known since. */
function isSlip(item: Item, answers: Answers): boolean {
  return (
    comesBack(item, answers) ||
    item.questions.some((id) => {
      const tries = triesOf(answers, id);
      return reviewOf(tries)?.known === false && tries.some(({ right, sure }) => !right && sure === 'sure');
    })
  );
}
