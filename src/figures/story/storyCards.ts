import type { Series } from '../../cohort/Series.ts';
import type { AnswerRow } from '../../rows/answerRow.ts';
import type { StoryRow } from '../../rows/storyRows.ts';
import { learnedSentences, tablesSentence } from '../facts/learnedSentences.ts';
import type { AreaVertex } from '../kit/stepArea.ts';
import { areaPoints } from '../survival/stepPoints.ts';

/** A step of the story, as it is told. */
export interface StoryPart {
  readonly title: string;
  readonly statements: readonly { readonly says: string; readonly isAssumed: boolean }[];
  /** What a step that leaves the curve as it was does all the same. */
  readonly line: string | null;
}

/** What stands beside the curve at once, as plain data: one step, or several where no more than one of them can be seen. */
export interface StoryCard {
  readonly parts: readonly StoryPart[];
  /** What became known, in sentences: the least and the most telling. */
  readonly learned: readonly string[];
  /** How many sets of times and tables are left, as digits; null where they can't be counted. */
  readonly left: { readonly timeVectors: string; readonly tables: string } | null;
  /** Where the curve of all patients can run: at each of these times and from there on. Null where nothing bounds it. */
  readonly room: readonly AreaVertex[] | null;
}

/**
 * The cards of a story. A step after which the curve can run just where it could before is told together with the next one that
 * changes that; those at the end have a card together, each with a line.
 */
export function storyCards(rows: readonly StoryRow[], series: Series): StoryCard[] {
  const cards: StoryCard[] = [];
  let before: AnswerRow | null = null;
  let silent: StoryRow[] = [];
  for (const row of rows) {
    if (before && pictureOf(row.answer) === pictureOf(before)) {
      silent.push(row);
      continue;
    }
    const sentences = learnedSentences(row.answer, before, series);
    cards.push({
      ...leftBy(row.answer),
      parts: [...silent, row].map((each) => partOf(each, null)),
      learned: ends(sentences),
    });
    before = row.answer;
    silent = [];
  }
  const last = silent.at(-1);
  if (!last) return cards;
  const parts = silent.map((row, index) =>
    partOf(row, tablesLine(row.answer, index === 0 ? before : silent[index - 1]!.answer)),
  );
  return [...cards, { ...leftBy(last.answer), parts, learned: [] }];
}

/** Whether a card tells of nothing that can be seen on the curve. */
export function isSilent({ parts }: StoryCard): boolean {
  return parts.every(({ line }) => line !== null);
}

function partOf({ title, statements }: StoryRow, line: string | null): StoryPart {
  return {
    ...{ title, line },
    statements: statements.map(({ says, kind }) => ({ says, isAssumed: kind === 'assumption' })),
  };
}

function leftBy(answer: AnswerRow): Pick<StoryCard, 'left' | 'room'> {
  if (answer.kind === 'none') return { left: null, room: null };
  const { timeVectors, tables, envelope, until } = answer;
  return { left: { timeVectors, tables }, room: areaPoints(envelope, until) };
}

function tablesLine(answer: AnswerRow, before: AnswerRow | null): string {
  const both = answer.kind === 'cohorts' && before?.kind === 'cohorts';
  return (both ? tablesSentence(answer, before) : null) ?? 'Nothing changes.';
}

const ends = (sentences: readonly string[]): string[] => [
  ...new Set([...sentences.slice(0, 1), ...sentences.slice(-1)]),
];

const pictureOf = (answer: AnswerRow): string =>
  answer.kind === 'none' ? answer.kind : JSON.stringify([answer.envelope, answer.until]);
