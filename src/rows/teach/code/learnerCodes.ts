import type { Answers, Try } from '../answers.ts';
import { drawnFrom } from '../Step.ts';
import type { CodeList } from './CodeList.ts';
import { drawingCode } from './drawingCode.ts';
import { resultCode, type CodedResult } from './resultCode.ts';

/** The code of a learner for one list, with how many of its questions it has an answer to. */
export interface LearnerCode {
  readonly list: CodeList;
  readonly code: string;
  readonly answered: number;
  readonly of: number;
}

/** The codes of some answers: of each list of which anything was answered. What counts is the first try at each question. */
export function learnerCodes(lists: readonly CodeList[], answers: Answers): LearnerCode[] {
  return lists.flatMap((list): LearnerCode[] => {
    if (list.kind === 'drawing') {
      const made = answers[list.question]?.[0];
      const steps = made && drawnFrom(made.response);
      return steps
        ? [{ list, code: drawingCode(list, { steps, sure: made.sure ?? 'guess' }), answered: 1, of: 1 }]
        : [];
    }
    const results = list.questions.map(({ id, outcomes }) => resultOf(answers[id]?.[0], outcomes));
    const answered = results.filter((result) => result !== null).length;
    return answered === 0
      ? []
      : [{ list, code: resultCode(list, results), answered, of: list.questions.length }];
  });
}

/** An answer of an earlier version of these pages may say of no outcome, or of one that the question has no longer: it isn't counted. */
function resultOf(made: Try | undefined, outcomes: number): CodedResult | null {
  return made?.outcome !== undefined && made.outcome < outcomes
    ? { outcome: made.outcome, sure: made.sure ?? 'guess' }
    : null;
}
