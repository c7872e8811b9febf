/** A question whose answers a code carries. */
export interface CodedQuestion {
  /** As the pages name it: "first-step-ask". */
  readonly id: string;
  /** In how many ways it can be answered, told apart by what they say of the learner; see `askOutcomes`. */
  readonly outcomes: number;
}

/** The questions that one code is for, in their order. Its first four signs say which list it is, and of which edition. */
export interface ResultList {
  readonly kind: 'results';
  /** "session-30", "first-step", "course-11". */
  readonly id: string;
  /** "the session of 30 minutes". */
  readonly title: string;
  readonly head: string;
  readonly questions: readonly CodedQuestion[];
}

/** A question that is answered with a drawing: its code carries the curve itself. */
export interface DrawingList {
  readonly kind: 'drawing';
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly question: string;
  /** Where the field ends, in units of time. */
  readonly until: number;
}

export type CodeList = ResultList | DrawingList;
