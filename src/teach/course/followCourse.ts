import { answersKept, keptText } from '../../rows/teach/keptText.ts';
import { countAnswers } from '../../rows/teach/answers.ts';
import type { Seat } from '../../rows/teach/seatOf.ts';
import { AskElement, type Answered } from '../ask/AskElement.tsx';
import type { ProgressElement } from '../ProgressElement.tsx';
import { askedQuestion } from './askedQuestion.ts';
import { answerParts, type Interaction } from './interactionOf.ts';
import type { LearningSystem } from './LearningSystem.ts';

/** Answered from here on, a course is completed. */
const ENOUGH = 0.8;

/**
 * Tells a learning system what the page records: every try at a question, the score by first tries, how far the course is, and all
 * answers, which it shows again when the learner comes back; with the seat whose numbers the page has (null for those of everyone).
 */
export function followCourse(progress: ProgressElement, system: LearningSystem, seat: Seat | null): void {
  const started = performance.now();
  let shown = started;
  const questions = progress.questions;
  progress.take(answersKept(system.kept, questions));
  const keep = () => {
    const { answered, first } = countAnswers(progress.answers, questions);
    system.keep({
      score: first / questions.length,
      progress: answered / questions.length,
      completed: answered >= ENOUGH * questions.length,
      place: progress.dataset['item'] ?? 'all',
      kept: keptText(progress.answers, seat),
    });
  };
  document.addEventListener('answered', ({ detail, target }: CustomEventInit<Answered> & Event) => {
    if (!detail || !(target instanceof AskElement)) return;
    const now = performance.now();
    system.record(interactionOf(target, detail, (now - shown) / 1000, seat));
    shown = now;
    keep();
  });
  addEventListener('hashchange', () => {
    shown = performance.now();
    keep();
  });
  keep();
  // A page may come back from the browser's memory; the system has closed by then.
  addEventListener('pagehide', () => {
    system.leave((performance.now() - started) / 1000);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

function interactionOf(
  ask: AskElement,
  { id, response, right }: Answered,
  seconds: number,
  seat: Seat | null,
): Interaction {
  const { field } = ask.asked;
  const question = askedQuestion(field);
  const { concepts = '', misconception = '' } = ask.closest<HTMLElement>('[data-concepts]')?.dataset ?? {};
  return {
    id,
    response: answerParts(response, question),
    pattern: ask.right === null ? null : answerParts(ask.right, question),
    tolerance: 'tolerance' in field ? field.tolerance : 0,
    right,
    seconds,
    at: new Date(),
    concepts: concepts.split(' '),
    misconception,
    // An exercise that has the same numbers for everyone has none of a seat.
    seat: ask.closest('[data-seat]') ? seat : null,
  };
}
