/**
 * One patient as the statistics see them.
 *
 * `time`: follow-up from time zero, at least 0 and finite, in any one unit. Times are compared as they
 * are given: two that differ in the last bit are two times, so they must be made canonical (whole
 * months, whole days) before they come here. `event`: true for the event, false for a patient who left
 * follow-up without it (censored).
 */
export interface Observation {
  readonly time: number;
  readonly event: boolean;
}
