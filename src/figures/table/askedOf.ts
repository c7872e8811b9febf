import type { TableQuestion } from '../../cohort/table/OutcomeReading.ts';
import type { AskedOf } from './Choose.tsx';

/** The id of an open question's words, by its place among them. */
export function askedId(place: number): string {
  return `table-question-${place + 1}`;
}

/** What makes a control the place where questions about something are answered; empty where none is open. */
export function askedOf(questions: readonly TableQuestion[], about: TableQuestion['about']): AskedOf {
  const ids = questions.flatMap((question, place) => (question.about === about ? [askedId(place)] : []));
  return ids.length === 0 ? {} : { 'data-asks': about, 'aria-describedby': ids.join(' ') };
}
