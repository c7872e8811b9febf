import type { Ask } from '../../publication/askSchema.ts';
import type { Exercise } from '../../publication/loadExercises.ts';
import { askedTable } from '../../quantities/askedTable.ts';
import { codeHeads } from '../../rows/teach/code/codeHead.ts';
import type { CodeList } from '../../rows/teach/code/CodeList.ts';
import { MOST_SIGNS } from '../../rows/teach/code/checkSigns.ts';
import { resultSigns } from '../../rows/teach/code/resultCode.ts';
import type { Misconception } from '../../rows/teach/wrongCurves.ts';
import type { Observation } from '../../survival/index.ts';
import type { TaughtPublication } from '../TaughtPublication.ts';
import { plainText } from '../plainText.ts';
import { seatExercise } from '../seat/seatExercise.ts';
import { askOutcomes, type Outcome } from './askOutcomes.ts';

/** A question as a teacher reads of it. */
export interface RoomQuestion {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outcomes: readonly Outcome[];
  /** Whether a seat of a class has other numbers in it: what `outcomes` say are those without a seat. */
  readonly hasSeats: boolean;
  /** The patients whose curve is drawn; null for another kind of question. */
  readonly drawn: readonly Observation[] | null;
  /** What a drawing that isn't right is held against, in the order of `outcomes` from the second on. */
  readonly misconceptions: readonly Misconception[];
}

/** All that codes of a publication can be for, and the questions that they are about. */
export interface RoomLists {
  readonly lists: readonly CodeList[];
  readonly questions: readonly RoomQuestion[];
}

/** How many questions share a code at most, and how long it is at most: of the course, and of a session. */
const COURSE = { questions: 10, signs: 14 };
const SESSION = { questions: 20, signs: MOST_SIGNS };

/**
 * What codes are given for: each exercise with its two questions, the curve of each drawing, the first questions of a session, and of
 * the course in parts of ten or fewer.
 */
export function codeLists(open: TaughtPublication): RoomLists {
  const { publication } = open;
  const { exercises } = publication;
  const questions = exercises.flatMap((exercise) => questionsOf(exercise, open));
  const of = (id: string) => questions.find((question) => question.id === id)!;
  const first = (ids: readonly string[]) => ids.map((id) => `${id}-ask`);
  const sessions = publication.journalClub?.data.sessions ?? [];
  const results = [
    ...exercises.map(({ id }) => ({
      id,
      title: `“${of(`${id}-ask`).title}”`,
      asked: [`${id}-ask`, `${id}-transfer`],
    })),
    ...sessions.flatMap(({ minutes, steps }) => {
      const asked = first([...new Set(steps.flatMap((step) => step.exercises))]);
      const parts = inParts(asked.map(of), SESSION);
      return parts.map((part, index) => ({
        id: index === 0 ? `session-${minutes}` : `session-${minutes}-part-${index + 1}`,
        title: `the session of ${minutes} minutes${parts.length > 1 ? `, part ${index + 1}` : ''}`,
        asked: part,
      }));
    }),
    ...inParts(first(exercises.map(({ id }) => id)).map(of), COURSE).map((asked) => {
      const from = 1 + exercises.findIndex(({ id }) => asked[0] === `${id}-ask`);
      const to = from + asked.length - 1;
      return {
        id: `course-${from}`,
        title: from === to ? `exercise ${from}` : `exercises ${from} to ${to}`,
        asked,
      };
    }),
  ].filter(({ asked }) => asked.length > 0);
  const drawings = questions.filter(({ drawn }) => drawn !== null);
  const heads = codeHeads(publication.id, [
    ...results.map(({ id, asked }) => ({
      id,
      content: JSON.stringify(asked.map((each) => contentOf(of(each)))),
    })),
    ...drawings.map((question) => ({
      id: `drawing ${question.id}`,
      content: JSON.stringify(contentOf(question)),
    })),
  ]);
  return {
    questions,
    lists: [
      ...results.map(({ id, title, asked }, place) => ({
        kind: 'results' as const,
        id,
        title,
        head: heads[place]!,
        questions: asked.map((each) => ({ id: each, outcomes: of(each).outcomes.length })),
      })),
      ...drawings.map(({ id, title, drawn }, place) => ({
        kind: 'drawing' as const,
        id: `drawing-${id}`,
        title: `the drawing of “${title}”${id.endsWith('-transfer') ? ', elsewhere' : ''}`,
        head: heads[results.length + place]!,
        question: id,
        until: Math.max(...drawn!.map(({ time }) => time)),
      })),
    ],
  };
}

/** The lists that hold a question of an exercise: its own, then what it is a part of. */
export function listsOf(exercise: string, { lists }: RoomLists): CodeList[] {
  return lists.filter((list) =>
    list.kind === 'drawing'
      ? [`${exercise}-ask`, `${exercise}-transfer`].includes(list.question)
      : list.questions.some(({ id }) => id === `${exercise}-ask`),
  );
}

function questionsOf(exercise: Exercise, open: TaughtPublication): RoomQuestion[] {
  const { matter, id } = exercise;
  const title = plainText(matter.title, open.quantities);
  const atSeats = seatExercise(exercise, open)?.asks.map((ask) => ask.id) ?? [];
  const made = (suffix: string, { ask, question }: { readonly ask: Ask; readonly question: string }) => ({
    id: `${id}-${suffix}`,
    title,
    text: plainText(question, open.quantities),
    outcomes: askOutcomes(ask, exercise, open),
    hasSeats: atSeats.includes(`${id}-${suffix}`),
    drawn: ask.kind === 'draw' ? drawnPatients(exercise, ask.table, open) : null,
    misconceptions: ask.kind === 'draw' ? ask.misconceptions : [],
  });
  return [made('ask', matter), made('transfer', matter.transfer)];
}

function drawnPatients(exercise: Exercise, table: string, { session }: TaughtPublication): Observation[] {
  return askedTable(exercise, table, session.defaults.cohort).flatMap(({ patients }) =>
    patients.map(({ time, event }) => ({ time, event })),
  );
}

/** What a code's meaning depends on: which question it is, and what its answers say. */
function contentOf({ id, text, outcomes, drawn }: RoomQuestion): unknown {
  return [id, text, outcomes.map(({ says, right }) => [says, right]), drawn];
}

/** Questions in parts that have room in a code, in their order. */
function inParts(questions: readonly RoomQuestion[], most: { questions: number; signs: number }): string[][] {
  const parts: RoomQuestion[][] = [];
  for (const question of questions) {
    const last = parts.at(-1);
    if (last && last.length < most.questions && signsOf([...last, question]) <= most.signs)
      last.push(question);
    else parts.push([question]);
  }
  return parts.map((part) => part.map(({ id }) => id));
}

function signsOf(questions: readonly RoomQuestion[]): number {
  return resultSigns(questions.map(({ outcomes }) => outcomes.length));
}
