import { explainForced, type Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { solve, type Contradiction, type Solution, type Unanswerable } from '../reconstruction/solution.ts';
import { answerToCurve, type CurveAnswer } from '../rows/teach/games/drawnCurve.ts';
import type { Step } from '../rows/teach/Step.ts';
import type { Reading } from '../state/Reading.ts';

/** What a page can ask about its record: what a reading of it leaves, what that forces, or whether any table has a drawn curve. */
export interface Asks {
  readonly solution: Reading;
  readonly forced: Reading;
  readonly curve: readonly Step[];
}

/** What it hears: plain data, so that a worker can send it. */
export interface Answers {
  readonly solution: Solution | Contradiction | Unanswerable;
  readonly forced: readonly Forced[];
  readonly curve: CurveAnswer;
}

/** How many statements have been looked at, and of how many, while it is found out why nothing agrees. */
export type Progress = (done: number, of: number) => void;

/** How each question is answered. */
const ANSWERS: {
  readonly [About in keyof Answers]: (
    record: PublishedRecord,
    asked: Asks[About],
    progress?: Progress,
  ) => Answers[About];
} = {
  solution: solve,
  forced: (record, reading) => explainForced(record, reading),
  curve: (record, steps) => answerToCurve(record, steps),
};

/** Answers one question about a record. */
export function answerQuestion<About extends keyof Answers>(
  about: About,
  record: PublishedRecord,
  asked: Asks[About],
  progress?: Progress,
): Answers[About] {
  return ANSWERS[about](record, asked, progress);
}
