import { fnv1a } from './fnv1a.ts';

/** A place in a class, which has numbers of its own in every exercise that can be drawn anew. */
export interface Seat {
  /** In capitals. */
  readonly group: string;
  readonly seat: number;
}

/** The most seats that a class has. */
export const MOST_SEATS = 99;

/** The class of everyone who meets the exercises in a learning system, unless the teacher names another. */
export const COURSE_CLASS = 'COURSE';

/** The seat that an address names (`#class=K7Q&seat=12`); null where it names none. */
export function seatOf(hash: string): Seat | null {
  const named = new URLSearchParams(hash.replace(/^#/u, ''));
  const [group, seat] = [named.get('class') ?? '', Number(named.get('seat') ?? '')];
  return /^[A-Za-z0-9]{1,8}$/u.test(group) && Number.isInteger(seat) && seat >= 1 && seat <= MOST_SEATS
    ? { group: group.toUpperCase(), seat }
    : null;
}

/** What an address has to name for the same seat. */
export function seatHash({ group, seat }: Seat): string {
  return `class=${group}&seat=${seat}`;
}

/** The seed of an exercise at a seat, by FNV-1a. */
export function seatSeed({ group, seat }: Seat, exercise: string): number {
  const hash = fnv1a(`${group} ${seat} ${exercise}`);
  return (hash ^ (hash >>> 15)) >>> 0;
}
