import { fnv1a } from './fnv1a.ts';
import { seatKept } from './keptText.ts';
import { COURSE_CLASS, MOST_SEATS, seatOf, type Seat } from './seatOf.ts';

/** What a learning system knows of a learner who opens a course. */
export interface Arrival {
  /** What was kept when the learner left the last time; empty at first. */
  readonly kept: string;
  /** What the teacher has put into the launch: `class=K7Q`, or a seat as well; empty for nothing. */
  readonly launched: string;
  /** By what the system knows the learner; empty where it doesn't say. */
  readonly learner: string;
}

/**
 * The seat of a learner in a course: the one with which it was begun, else the one that the launch names, else one by the learner's
 * id, in the class that the launch names or in that of all courses. Null for the numbers of everyone: where it was begun with them,
 * and where nothing tells learners apart. A seat doesn't tell who sits there.
 */
export function courseSeat({ kept, launched, learner }: Arrival): Seat | null {
  if (kept !== '') return seatKept(kept);
  const named = launched.trim();
  if (learner === '') return seatOf(named);
  const seat = 1 + (fnv1a(learner) % MOST_SEATS);
  // Of two seats in a text the first is read: the one that the launch names.
  return seatOf(`${named}&seat=${seat}`) ?? { group: COURSE_CLASS, seat };
}
