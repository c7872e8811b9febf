import type { Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Reading } from '../state/Reading.ts';
import type { Answers, Progress } from './answerQuestion.ts';
import AnswerWorker from './answerWorker.ts?worker&inline';

/** What is asked about a reading; the record comes along with the first question, since what is found out about it is kept. */
export interface Question {
  readonly about: keyof Answers;
  readonly record: PublishedRecord | null;
  readonly reading: Reading;
}
type Message =
  { readonly answer: unknown } | { readonly done: number; readonly of: number } | { readonly started: true };

/** Milliseconds without a sign from a worker after which there is none: one that has begun may take as long as it needs. */
const SILENCE = 20_000;

/** A question under way; `cancel` ends the work at once and leaves the answer unsettled. */
export interface Asked<Answer> {
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
export function askWorker(
  record: PublishedRecord,
  reading: Reading,
  progress?: Progress,
): Asked<Answers['solution']> {
  return ask('solution', record, reading, progress);
}

/** Asks in the same way what the statements of a reading force, and which of them do. */
export function askForced(record: PublishedRecord, reading: Reading): Asked<readonly Forced[]> {
  return ask('forced', record, reading);
}

function ask<About extends keyof Answers>(
  about: About,
  record: PublishedRecord,
  reading: Reading,
  progress?: Progress,
): Asked<Answers[About]> {
  const isKnown = idle?.record === record;
  const worker = idle?.worker ?? start();
  idle = null;
  if (!worker) return askPage(about, record, reading);
  const stop = new AbortController();
  const answer = new Promise<Answers[About]>((resolve, reject) => {
    const { signal } = stop;
    const fail = (why: string) => {
      stop.abort();
      worker.terminate();
      reject(new Error(why));
    };
    const silence = setTimeout(fail, SILENCE, `no answer came for ${SILENCE / 1000} seconds`);
    signal.addEventListener('abort', () => {
      clearTimeout(silence);
    });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Message>) => {
        clearTimeout(silence);
        if (!('answer' in data)) {
          if ('done' in data) progress?.(data.done, data.of);
          return;
        }
        stop.abort();
        if (idle) worker.terminate();
        else idle = { worker, record };
        resolve(data.answer as Answers[About]);
      },
      { signal },
    );
    worker.addEventListener(
      'error',
      (event) => {
        fail(event.message);
      },
      { signal },
    );
  });
  worker.postMessage({ about, record: isKnown ? null : record, reading } satisfies Question);
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

function askPage<About extends keyof Answers>(
  about: About,
  record: PublishedRecord,
  reading: Reading,
): Asked<Answers[About]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Answers[About]>((resolve, reject) => {
    timer = setTimeout(() => {
      import('./answerQuestion.ts')
        .then(({ answerQuestion }) => {
          markWork();
          resolve(answerQuestion(about, record, reading));
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
