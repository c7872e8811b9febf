/** One level of a grouping, with the words that figures use. */
export interface Level {
  readonly id: string;
  /** As on a figure: "Small intestine". */
  readonly label: string;
  /** As in a sentence, one patient and several: "small-intestinal patient", "small-intestinal patients". */
  readonly one: string;
  readonly many: string;
}

/** A variable that splits the cohort. `caution` is shown, and can't be switched off, where the grouping isn't known at time zero. */
export interface Grouping {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly knownAtTimeZero: boolean;
  readonly caution: string | null;
  readonly levels: readonly Level[];
  /** The groupings that it is made of, where it is made of others. */
  readonly joins?: readonly string[];
}

/** The data dictionary and words of a publication: what a figure needs to name its axes, strata and outcomes. */
export interface Series {
  readonly title: string;
  readonly subtitle: string;
  /** The paper that the record or the table comes from, as a key of the references; null for a series that appears here first. */
  readonly paper: string | null;
  /** What this page is and isn't, in a sentence or two, for its head; and the same at length, a paragraph each, for its end. */
  readonly standing: string;
  readonly disclaimer: readonly string[];
  readonly time: {
    /** Unit in singular and plural: "month", "months". */
    readonly one: string;
    readonly many: string;
    /** "hepatectomy": time is counted since it. */
    readonly zero: string;
    /** How many units make a year; null if years make no sense. */
    readonly perYear: number | null;
    /** Times the prose and figures speak about, in the unit. */
    readonly landmarks: readonly number[];
  };
  readonly outcome: {
    /** "death"/"deaths", "died", "alive". */
    readonly one: string;
    readonly many: string;
    readonly happened: string;
    readonly without: string;
  };
  /** Label of the whole cohort: "All six". */
  readonly everyone: string;
  readonly groupings: readonly Grouping[];
  /** Whether labels are names that a table gives, which no sentence changes; without it they begin with a capital only because they stand alone. */
  readonly labelsAsGiven?: boolean;
  /** The order in which the record's facts and assumptions are told, in steps; none for a patient table. */
  readonly story: readonly StoryStep[];
  /** Short names of the record's facts and assumptions, by their ids: "P = 0.02". */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** A step of the story: what it is about, and the ids of the facts and assumptions that it switches on. */
export interface StoryStep {
  readonly title: string;
  readonly ids: readonly string[];
}
