import type { Answers } from '../rows/teach/answers.ts';
import { comesBack, nextItem, type Item } from '../rows/teach/nextItem.ts';

/** What a page says of the whole course. */
export interface Course {
  readonly items: readonly Item[];
  readonly answers: Answers;
  /** The exercises to be met again by now. */
  readonly due: readonly Item[];
  /** The exercise of the page; null on the page of all of them. */
  readonly here: string | null;
  /** Where the exercises begin, seen from the page: `../`, or `#` where all stand on it. */
  readonly home: string;
  /** What of the address goes with the learner. */
  readonly carried: string;
}

/** Marks each exercise in the list of a page, and on its own page: done, or to be met again. */
export function markItems(page: Document, { items, answers, due }: Course): void {
  for (const item of items) {
    const done = item.questions.every((id) => id in answers);
    for (const place of page.querySelectorAll<HTMLElement>(`[data-exercise="${item.id}"]`)) {
      const again = comesBack(item, answers) || due.includes(item);
      if (done) place.dataset['done'] = again ? 'again' : '';
      else delete place.dataset['done'];
    }
  }
}

/** Leads to the exercise with which to go on. */
export function leadOn(page: Document, { items, answers, due, here, home, carried }: Course): void {
  const next = nextItem(answers, items, here, due);
  const again = next !== null && (comesBack(next, answers) || due.includes(next));
  const place = items.findIndex((each) => each === next) + 1;
  const begun = Object.keys(answers).length > 0;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-part="next"]')) {
    link.href = next ? (home.startsWith('#') ? `#${next.id}` : `${home}${next.id}/${carried}`) : home;
    link.textContent = next
      ? again
        ? `Meet ${place} of ${items.length} again`
        : `${begun || here !== null ? 'Go on with' : 'Begin with'} ${place} of ${items.length}`
      : `All ${items.length} answered`;
  }
}
