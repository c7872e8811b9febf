/** Answers readings of a record away from the page, so that the page never waits. One message in, one message out. */
import { answerRow } from '../rows/answerRow.ts';

addEventListener('message', ({ data }: MessageEvent<Parameters<typeof answerRow>>) => {
  postMessage(answerRow(...data));
});
