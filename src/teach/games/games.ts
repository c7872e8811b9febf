import type { Publication } from '../../publication/loadPublication.ts';

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
];

/** The games of a publication, in the order in which they are listed. */
export function gamesOf(publication: Publication): readonly Game[] {
  return GAMES.filter(({ fits }) => fits(publication));
}
