import { reconstructionOf, type Reconstruction } from '../reconstruction/reconstruct.ts';
import { readSolution } from '../reconstruction/solutionText.ts';
import { openSession } from '../state/openSession.ts';
import { contextOf, openPage, type Learning, type PageSession } from '../state/pageSession.ts';
import { createStore } from '../state/store.ts';
import { DEFAULT_READING, type Reading } from '../state/Reading.ts';
import type { Answers } from './answerQuestion.ts';
import { askCurve, askForced, askWorker, markWork, type Asked } from './askWorker.ts';
import { connectAddress } from './connectAddress.ts';
import { learnReading } from './learnReading.ts';
import { publicationOnPage, type PublicationOnPage } from './publicationOnPage.ts';

let prepared: Promise<void> | undefined;

/** Fetches the publication and what its record comes to; settled when its session is open. */
export function prepareSession(): Promise<void> {
  prepared ??= solveAndOpen().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}

async function solveAndOpen(): Promise<void> {
  const publication = await publicationOnPage();
  const { record } = publication;
  const answer = await answerOf(publication);
  const solved = answer?.kind === 'solution' ? reconstructionOf(record, DEFAULT_READING, answer) : null;
  openPage(() => open(publication, solved));
}

const NO_PROBLEMS: readonly string[] = [];

/** What the record comes to. A table leaves nothing to solve; and where there is no worker, the page solves the record itself as the session opens. */
async function answerOf({ record, table, solved }: PublicationOnPage): Promise<Answers['solution'] | null> {
  if (table) return null;
  if (solved !== null) return readSolution(solved);
  return askWorker(record, DEFAULT_READING).answer.catch(() => null);
}

function open({ record, series, table }: PublicationOnPage, solved: Reconstruction | null): PageSession {
  const session = openSession(record, series, table, solved, markWork);
  const context = contextOf(session);
  const store = createStore(session.defaults);
  const problems = createStore<{ list: readonly string[] }>({ list: NO_PROBLEMS });
  const report = (list: readonly string[]) => {
    // That there are still none, as after most choices, is no news.
    problems.set({ list: list.length === 0 ? NO_PROBLEMS : list }, 'none');
  };
  const address = connectAddress(store, context, report, (reading) =>
    session.known(reading) ? null : learnReading(session, reading).answer,
  );
  return {
    ...{ ...session, store, context, problems, address, built: true, ownTable: null, away: null },
    learn: (reading: Reading, { progress, signal }: Learning = {}) =>
      untilStopped(learnReading(session, reading, progress), signal),
    findForced: (reading, signal) => untilStopped(askForced(record, reading), signal),
    answerCurve: (steps, signal) => untilStopped(askCurve(record, steps), signal),
  };
}

function untilStopped<Found>({ answer, cancel }: Asked<Found>, signal?: AbortSignal): Promise<Found> {
  signal?.addEventListener('abort', cancel, { once: true });
  return answer;
}
