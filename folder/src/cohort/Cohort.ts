/**
 * One patient of a cohort.
 *
 * `time` is in the publication's unit (whole months for the first publication), counted from its time zero, at least 0.
 * `event` is true for the outcome (death), false for a patient who left follow-up without it (censored).
 * `attributes` maps an attribute's id to the id of one of its levels, or to null where the value is missing.
 */
export interface Patient {
  readonly row: string;
  readonly time: number;
  readonly event: boolean;
  readonly attributes: Readonly<Record<string, string | null>>;
}

/** A whole patient table. Rows stand in order of exit: by time, deaths before censorings of the same time. */
export interface Cohort {
  readonly patients: readonly Patient[];
}
