/** Reads a large table and computes from it away from the page: questions in; what comes next, and one answer to each, out. */
import { answering } from './tableAnswers.ts';
import type { TableMessage } from './askTable.ts';

const answer = answering();

addEventListener('message', ({ data: { id, table, asked } }: MessageEvent<TableMessage>) => {
  try {
    const work = answer(table, asked);
    let step = work.next();
    while (!step.done) {
      postMessage({ id, stage: step.value });
      step = work.next();
    }
    postMessage({ id, answer: step.value });
  } catch (error) {
    postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
