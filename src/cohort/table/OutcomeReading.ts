import type { Outcome } from './TableMapping.ts';

/** A question that only whoever brought the table can answer; until then nothing that hangs on it is counted or drawn. */
export interface TableQuestion {
  readonly about: 'time' | 'unit' | 'event' | 'numbers' | 'missing' | 'rows';
  readonly says: string;
}

/**
 * What each value of an outcome means, by its key: the outcome happened; the patient left follow-up without it; something else
 * happened, after which it could not be seen; not known. A question is open where some value can't be placed.
 */
export interface OutcomeReading {
  readonly happened: readonly string[];
  readonly without: readonly string[];
  readonly other: readonly string[];
  readonly unknown: readonly string[];
  readonly outcome: Outcome;
  readonly why: string;
  readonly question: TableQuestion | null;
}
