import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { AnswerRow } from '../rows/answerRow.ts';
import type { Reading } from '../state/Reading.ts';
import AnswerWorker from './answerWorker.ts?worker&inline';

/** A question under way; `cancel` ends the work at once and leaves the answer unsettled. */
export interface Asked {
  readonly answer: Promise<AnswerRow>;
  readonly cancel: () => void;
}

/**
 * Asks for the answer to a reading in a worker of its own, started from the page's own code (module workers don't start from disk).
 *
 * Where workers are refused, the same code runs on the page, after it has painted.
 */
export function askWorker(record: PublishedRecord, reading: Reading): Asked {
  const worker = start();
  if (!worker) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = new Promise<AnswerRow>((resolve, reject) => {
      timer = setTimeout(() => {
        import('../rows/answerRow.ts').then(({ answerRow }) => {
          resolve(answerRow(record, reading));
        }, reject);
      }, 30);
    });
    return {
      answer,
      cancel: () => {
        clearTimeout(timer);
      },
    };
  }
  const answer = new Promise<AnswerRow>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<AnswerRow>) => {
      resolve(data);
      worker.terminate();
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
      worker.terminate();
    });
  });
  worker.postMessage([record, reading]);
  return {
    answer,
    cancel: () => {
      worker.terminate();
    },
  };
}

function start(): Worker | null {
  try {
    return new AnswerWorker();
  } catch {
    return null;
  }
}
