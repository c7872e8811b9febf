import { describe, expect, it } from 'vitest';
import type { Sureness, Try } from '../../../src/rows/teach/answers.ts';
import { nextItem } from '../../../src/rows/teach/nextItem.ts';
import { dueItems, dueQuestions, reviewOf } from '../../../src/rows/teach/reviews.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 1, 18);
/** A try so many days after the first of March 2026, 18:00 UTC. */
const on = (day: number, right: boolean, sure?: Sureness): Try => {
  const made = { response: right ? 'a' : 'b', right, at: START + day * DAY };
  return sure ? { ...made, sure } : made;
};
/** The day on which a review is due, as a number of days. */
const dueDay = (tries: readonly Try[]) => (reviewOf(tries)!.due - START) / DAY;

describe('the review of a question', () => {
  it('is none before the first try', () => {
    expect(reviewOf([])).toBeNull();
  });

  it('comes after 1, 3, 10 and 30 days while it is right, a quarter of a day early', () => {
    const days = [0];
    const found = [];
    for (let step = 0; step < 5; step++) {
      const tries = days.map((day) => on(day, true));
      found.push(Math.round(dueDay(tries) - days.at(-1)! + 0.25));
      days.push(days.at(-1)! + found.at(-1)!);
    }
    expect(found).toEqual([1, 3, 10, 30, 30]);
  });

  it('begins anew after a wrong answer, on whatever day that was given', () => {
    const tries = [on(0, true), on(1, true), on(2, false)];
    expect(reviewOf(tries)).toEqual({
      box: 1,
      due: START + 2.75 * DAY,
      promised: START + 3 * DAY,
      known: false,
    });
  });

  it('isn’t moved by a right answer before its day', () => {
    const wrong = [on(0, false)];
    expect(reviewOf([...wrong, on(0.01, true)])).toEqual(reviewOf(wrong));
    expect(reviewOf([...wrong, on(0.7, true)])).toEqual(reviewOf(wrong));
    expect(reviewOf([...wrong, on(0.75, true)])?.box).toBe(2);
  });
});

describe('what is due', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, questions: [`${id}-ask`, `${id}-transfer`] }));
  const answers = {
    'a-ask': [on(0, true)],
    'b-ask': [on(1, true)],
    'c-ask': [on(1.5, false, 'sure'), on(1.5001, true)],
    'd-ask': [on(9, true)],
    other: [on(0, true)],
  };

  it('is told by question and by item, very sure and wrong first, then what has waited longest', () => {
    const now = START + 9 * DAY;
    expect([...dueQuestions(answers, now)].sort()).toEqual(['a-ask', 'b-ask', 'c-ask', 'other']);
    expect(dueItems(answers, items, now).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('is nothing on the day of the first answers', () => {
    expect(dueItems(answers, items, START)).toEqual([]);
    expect(dueItems({}, items, START + 100 * DAY)).toEqual([]);
  });

  it('comes before what is new, and after what was very sure and wrong', () => {
    const some = { 'a-ask': [on(0, true)], 'a-transfer': [on(0, true)], 'd-ask': [on(1, true)] };
    const due = dueItems(some, items, START + 1 * DAY);
    expect(nextItem(some, items, null, due)?.id).toBe('a');
    expect(nextItem(some, items, null)?.id).toBe('b');
    expect(nextItem(some, items, 'a', due)?.id).toBe('b');
    const slip = { ...some, 'b-ask': [on(0, false, 'sure')] };
    expect(nextItem(slip, items, null, due)?.id).toBe('b');
  });
});
