import { missingItems } from '../../quantities/missingItems.ts';
import type { Publication } from '../../publication/Publication.ts';

/** A game with an address of its own, `/teach/games/ID/`. */
export interface Game {
  readonly id: string;
  readonly title: string;
  /** What is to be reached. */
  readonly goal: string;
  /** Whether a publication has what it is played with. */
  readonly fits: (publication: Publication) => boolean;
}

/** A record leaves something open; a table doesn't. */
const hasRecord = ({ table }: Publication) => table === null;

const GAMES: readonly Game[] = [
  {
    id: 'any-table',
    title: 'Is there any table?',
    goal: 'Draw a curve with which some table agrees, and one with which none does; say beforehand which it is.',
    fits: hasRecord,
  },
  {
    id: 'find-a-table',
    title: 'Find a table',
    goal: 'Fill in a table row by row until it agrees with what is told, level by level up to the whole abstract, with as few rows tried as you can.',
    fits: hasRecord,
  },
  {
    id: 'one-more',
    title: 'One more patient',
    goal: 'Add one patient so that a P value crosses 0.05, or say that nobody can.',
    fits: ({ series }) =>
      series.groupings.some(({ levels, knownAtTimeZero }) => knownAtTimeZero && levels.length === 2),
  },
  {
    id: 'missing-fact',
    title: 'Which fact would you ask for?',
    goal: 'Bet on the one fact that, printed, is sure to settle most.',
    fits: ({ table, record, series }) => table === null && missingItems(record, series).length > 1,
  },
  {
    id: 'two-worlds',
    title: 'Two worlds',
    goal: 'Two tables and one abstract: say which of them it was made from, three times.',
    fits: hasRecord,
  },
  {
    id: 'daily-six',
    title: 'A daily six',
    goal: 'Six invented patients, made from today’s date: find a table that agrees with their record.',
    fits: () => true,
  },
];

/** The games of a publication, in the order in which they are listed. */
export function gamesOf(publication: Publication): readonly Game[] {
  return GAMES.filter(({ fits }) => fits(publication));
}
