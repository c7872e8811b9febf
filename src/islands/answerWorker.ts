/**
 * Solves readings of a record away from the page, so that the page never waits: one reading in; how far it is while that takes
 * long, and one answer, out.
 */
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { solve } from '../reconstruction/solution.ts';
import type { Answer, Question } from './askWorker.ts';

let known: PublishedRecord | null = null;

addEventListener('message', ({ data: [record, reading] }: MessageEvent<Question>) => {
  known = record ?? known;
  if (!known) throw new Error('answerWorker requires a record with the first question');
  const solution = solve(known, reading, (done, of) => {
    postMessage({ done, of });
  });
  // What is found only when it is asked for is found here, not where the answer is read.
  const answer: Answer = { ...solution };
  postMessage({ answer });
});
