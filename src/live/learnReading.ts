import { reconstructionOf } from '../reconstruction/reconstruct.ts';
import type { Answer, Session } from '../state/openSession.ts';
import type { Reading } from '../state/Reading.ts';
import type { Progress } from './answerQuestion.ts';
import { askWorker } from './askWorker.ts';

/** A reading that is being found out. `cancel` ends it and leaves the answer unsettled. */
export interface Learning {
  readonly answer: Promise<Answer>;
  readonly cancel: () => void;
}

/** Has a worker find out what a reading leaves; from then on the session has its cohort set at once. */
export function learnReading(
  { record, known, keep }: Pick<Session, 'record' | 'known' | 'keep'>,
  reading: Reading,
  progress?: Progress,
): Learning {
  const kept = known(reading);
  if (kept) return { answer: Promise.resolve(kept), cancel: () => undefined };
  const { answer, cancel } = askWorker(record, reading, progress);
  return {
    cancel,
    answer: answer.then((solved) => {
      const told = solved.kind === 'solution' ? reconstructionOf(record, reading, solved) : solved;
      keep(reading, told);
      return told;
    }),
  };
}
