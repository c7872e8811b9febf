/**
 * Solves readings of a record away from the page, so that the page never waits: one reading in; how far it is while that takes
 * long, and one answer, out.
 */
import { solve } from '../reconstruction/solution.ts';
import type { Answer, Question } from './askWorker.ts';

addEventListener('message', ({ data: [record, reading] }: MessageEvent<Question>) => {
  const solution = solve(record, reading, (done, of) => {
    postMessage({ done, of });
  });
  // What is found only when it is asked for is found here, not where the answer is read.
  const answer: Answer = { ...solution };
  postMessage({ answer });
});
