import type { Arrival } from '../../rows/teach/courseSeat.ts';
import type { Interaction } from './interactionOf.ts';

/** How far a course is, as it is told after each answer. */
export interface CourseState {
  /** The share of questions that were right at the first try, 0 to 1: the score. */
  readonly score: number;
  /** The share of questions that were answered, 0 to 1. */
  readonly progress: number;
  readonly completed: boolean;
  /** The exercise that is open; empty for the list of all. */
  readonly place: string;
  /** All answers as one text; see `keptText`. */
  readonly kept: string;
}

/** What a course needs of the system that it runs in, whichever standard that follows. */
export interface LearningSystem extends Arrival {
  /** The exercise that was open then. */
  readonly place: string;
  /** A try at a question. */
  record(made: Interaction): void;
  /** Writes how far the course is, so that nothing is lost if the page just disappears. */
  keep(state: CourseState): void;
  /** The learner goes; `seconds` is how long this visit took. Nothing is asked of the system after it. */
  leave(seconds: number): void;
}
