import { explainForced, type Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { solve, type Contradiction, type Solution, type Unanswerable } from '../reconstruction/solution.ts';
import type { Reading } from '../state/Reading.ts';

/** What a page can ask about a reading of its record, and what it hears: plain data, so that a worker can send it. */
export interface Answers {
  readonly solution: Solution | Contradiction | Unanswerable;
  readonly forced: readonly Forced[];
}

/** How many statements have been looked at, and of how many, while it is found out why nothing agrees. */
export type Progress = (done: number, of: number) => void;

/** Answers one question about a reading. */
export function answerQuestion<About extends keyof Answers>(
  about: About,
  record: PublishedRecord,
  reading: Reading,
  progress?: Progress,
): Answers[About];
export function answerQuestion(
  about: keyof Answers,
  record: PublishedRecord,
  reading: Reading,
  progress?: Progress,
): Answers[keyof Answers] {
  return about === 'forced' ? explainForced(record, reading) : solve(record, reading, progress);
}
