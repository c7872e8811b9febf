import type { Exercise } from '../../publication/loadExercises.ts';
import { COURSE_CLASS } from '../../rows/teach/seatOf.ts';
import { quizItems, type QuizItem } from './quizItems.ts';

/** So many versions a question has that varies: enough for neighbours, and few to read through. */
const VERSIONS = 10;

/**
 * The questions of a quiz, where what varies has its versions one after the other: those of the first seats of the class of courses.
 */
export function seatItems(
  open: Parameters<typeof quizItems>[0],
  part: (exercise: Exercise) => string,
): QuizItem[] {
  const seats = Array.from({ length: VERSIONS }, (_, place) => ({ group: COURSE_CLASS, seat: place + 1 }));
  const versions = seats.map((seat) => quizItems(open, part, seat));
  return quizItems(open, part).flatMap((item, place) => {
    const own = versions.map((items) => items[place]!);
    return own.some((each) => asked(each) !== asked(item)) ? own : [item];
  });
}

function asked({ text, question }: QuizItem): string {
  return JSON.stringify([text, question]);
}
