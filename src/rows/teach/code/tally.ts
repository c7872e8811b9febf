import type { CodedResult } from './resultCode.ts';

/** How often an answer was given, and how often by somebody who was very sure. */
export interface OutcomeCount {
  readonly count: number;
  readonly sure: number;
}

/** The answers of a group to one question of a list: of each outcome how many; and how many answered at all. */
export interface QuestionTally {
  readonly answered: number;
  readonly outcomes: readonly OutcomeCount[];
}

/** Counts the results of some codes of one list, question by question. `outcomes` says how many each question has. */
export function tally(
  codes: readonly (readonly (CodedResult | null)[])[],
  outcomes: readonly number[],
): QuestionTally[] {
  return outcomes.map((of, place) => {
    const given = codes.flatMap((results) => results[place] ?? []);
    return {
      answered: given.length,
      outcomes: Array.from({ length: of }, (_, outcome) => {
        const same = given.filter((result) => result.outcome === outcome);
        return { count: same.length, sure: same.filter(({ sure }) => sure === 'sure').length };
      }),
    };
  });
}

/** A wrong answer that was given, by its question and its outcome. */
export interface Slip extends OutcomeCount {
  readonly question: number;
  readonly outcome: number;
  /** How many answered the question. */
  readonly of: number;
}

/** The wrong answers that were given: those first of which most were very sure, then those that most gave. */
export function slipsOf(
  tallies: readonly QuestionTally[],
  isRight: (question: number, outcome: number) => boolean,
): Slip[] {
  return tallies
    .flatMap(({ answered, outcomes }, question) =>
      outcomes.map((each, outcome) => ({ ...each, question, outcome, of: answered })),
    )
    .filter(({ question, outcome, count }) => count > 0 && !isRight(question, outcome))
    .sort((a, b) => b.sure - a.sure || b.count - a.count || a.question - b.question || a.outcome - b.outcome);
}
