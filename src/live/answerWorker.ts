/**
 * Answers questions about a record away from the page, so that the page never waits: one question in; how far it is
 * while that takes long, and one answer, out.
 */
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { answerQuestion } from './answerQuestion.ts';
import type { Question } from './askWorker.ts';

let known: PublishedRecord | null = null;

addEventListener('message', ({ data: { about, record, asked } }: MessageEvent<Question>) => {
  // The page learns that somebody is here, however long the answer takes.
  postMessage({ started: true });
  known = record ?? known;
  if (!known) throw new Error('answerWorker requires a record with the first question');
  const found = answerQuestion(about, known, asked, (done, of) => {
    postMessage({ done, of });
  });
  // What is found only when it is asked for is found here, not where the answer is read.
  const answer: unknown = Array.isArray(found) ? found : { ...found };
  postMessage({ answer });
});
