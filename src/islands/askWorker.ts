import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Contradiction, Solution, Unanswerable } from '../reconstruction/solution.ts';
import type { Reading } from '../state/Reading.ts';
import AnswerWorker from './answerWorker.ts?worker&inline';

/** A reading to solve; the record comes along with the first question, since what is found out about it is kept. */
export type Question = readonly [record: PublishedRecord | null, reading: Reading];
export type Answer = Solution | Contradiction | Unanswerable;
/** How many statements have been looked at, and of how many, while it is found out why nothing agrees. */
export type Progress = (done: number, of: number) => void;
type Message = { readonly answer: Answer } | { readonly done: number; readonly of: number };

/** A question under way; `cancel` ends the work at once and leaves the answer unsettled. */
export interface Asked {
  readonly answer: Promise<Answer>;
  readonly cancel: () => void;
}

/** A worker that has nothing to do, and the record that it knows from the questions before. */
let idle: { readonly worker: Worker; readonly record: PublishedRecord } | null = null;

/**
 * Asks for the solution of a reading in a worker, started from the page's own code (module workers don't start from disk).
 *
 * Where workers are refused, the same code runs on the page, after it has painted.
 */
export function askWorker(record: PublishedRecord, reading: Reading, progress?: Progress): Asked {
  const isKnown = idle?.record === record;
  const worker = idle?.worker ?? start();
  idle = null;
  if (!worker) return askPage(record, reading);
  const stop = new AbortController();
  const answer = new Promise<Answer>((resolve, reject) => {
    const { signal } = stop;
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Message>) => {
        if (!('answer' in data)) {
          progress?.(data.done, data.of);
          return;
        }
        stop.abort();
        if (idle) worker.terminate();
        else idle = { worker, record };
        resolve(data.answer);
      },
      { signal },
    );
    worker.addEventListener(
      'error',
      (event) => {
        stop.abort();
        worker.terminate();
        reject(new Error(event.message));
      },
      { signal },
    );
  });
  worker.postMessage([isKnown ? null : record, reading] satisfies Question);
  return {
    answer,
    cancel: () => {
      if (stop.signal.aborted) return;
      stop.abort();
      worker.terminate();
    },
  };
}

/** Marks, in the browser's own record of the page, that it had to solve a reading itself, where the reader may feel it. */
export function markWork(): void {
  performance.mark('solved on the page');
}

function askPage(record: PublishedRecord, reading: Reading): Asked {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    timer = setTimeout(() => {
      import('../reconstruction/solution.ts')
        .then(({ solve }) => {
          markWork();
          resolve(solve(record, reading));
        })
        .catch(reject);
    }, 30);
  });
  return {
    answer,
    cancel: () => {
      clearTimeout(timer);
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
