import type { Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Reading } from '../state/Reading.ts';
import type { CurveAnswer } from '../rows/teach/games/drawnCurve.ts';
import type { Step } from '../rows/teach/Step.ts';
import type { Answers, Asks, Progress } from './answerQuestion.ts';

/** What is asked of a record, which comes along with the first question, since what is found out about it is kept. */
export interface Question {
  readonly about: keyof Answers;
  readonly record: PublishedRecord | null;
  readonly asked: Asks[keyof Asks];
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

/** Asks in the same way whether any table of a record has a drawn curve, or what forbids it. */
export function askCurve(record: PublishedRecord, steps: readonly Step[]): Asked<CurveAnswer> {
  return ask('curve', record, steps);
}

function ask<About extends keyof Answers>(
  about: About,
  record: PublishedRecord,
  asked: Asks[About],
  progress?: Progress,
): Asked<Answers[About]> {
  const isKnown = idle?.record === record;
  const starting = idle ? Promise.resolve(idle.worker) : start();
  idle = null;
  const stop = new AbortController();
  const { signal } = stop;
  const hear = (worker: Worker, resolve: (answer: Answers[About]) => void, reject: (why: Error) => void) => {
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
    worker.postMessage({ about, record: isKnown ? null : record, asked } satisfies Question);
  };
  let working: Worker | null = null;
  const answer = new Promise<Answers[About]>((resolve, reject) => {
    void starting.then((worker) => {
      if (signal.aborted) worker?.terminate();
      else if (worker) hear((working = worker), resolve, reject);
      else answerHere(about, record, asked, signal).then(resolve, reject);
    });
  });
  return {
    answer,
    cancel: () => {
      if (signal.aborted) return;
      stop.abort();
      working?.terminate();
    },
  };
}

/** Marks, in the browser's own record of the page, that it had to solve a reading itself, where the reader may feel it. */
export function markWork(): void {
  performance.mark('solved on the page');
}

/** Answers on the page, after it has painted; never once that is given up. */
async function answerHere<About extends keyof Answers>(
  about: About,
  record: PublishedRecord,
  asked: Asks[About],
  given: AbortSignal,
): Promise<Answers[About]> {
  const { answerQuestion } = await import('./answerQuestion.ts');
  await new Promise((painted) => setTimeout(painted, 30));
  if (given.aborted) return new Promise(() => undefined);
  markWork();
  return answerQuestion(about, record, asked);
}

/** A worker, whose code comes with the first question; null where there can be none. */
async function start(): Promise<Worker | null> {
  try {
    const { default: AnswerWorker } = await import('./answerWorker.ts?worker&inline');
    return new AnswerWorker();
  } catch {
    return null;
  }
}
