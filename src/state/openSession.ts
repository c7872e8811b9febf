import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { reconstruct, type Reconstruction } from '../reconstruction/reconstruct.ts';
import type { Contradiction, Unanswerable } from '../reconstruction/solution.ts';
import { tableReconstruction } from '../reconstruction/tableReconstruction.ts';
import { DEFAULT_READING, readingKey, type Reading } from './Reading.ts';
import { firstChoices } from './choices.ts';
import { followUpLimit } from '../reconstruction/record/followUpLimit.ts';
import type { ViewState } from './ViewState.ts';

/** What a reading of a record comes to. */
export type Answer = Reconstruction | Contradiction | Unanswerable;

/** A publication at work: its cohort sets under every reading asked for, and the view it opens with. */
export interface Session {
  readonly series: Series;
  readonly record: PublishedRecord;
  /** The cohort set of a reading; null where it has no answer. */
  readonly setFor: (reading: Reading) => Reconstruction | null;
  /** Why a reading has none: nothing agrees with it, or it leaves no end of tables. Null where it has one. */
  readonly whyNone: (reading: Reading) => 'contradiction' | 'unanswerable' | null;
  /** The answer to a reading where it is there without any work, whichever it is; else null. */
  readonly known: (reading: Reading) => Answer | null;
  /** Keeps the answer to a reading that was solved elsewhere. */
  readonly keep: (reading: Reading, answer: Answer) => void;
  /** The longest follow-up that a reading allows; null for no limit. */
  readonly longestOf: (reading: Reading) => number | null;
  readonly defaults: ViewState;
}

/** How many answers are kept: a dragged slider asks for many, and going back and forth for the same few. */
const KEPT = 24;

/**
 * Opens a record, or a patient table where there is one; the record is then its frame (see `recordOfTable`). `known`: the cohort
 * set of the default reading, where it was solved elsewhere. `solving` is told of every reading that has to be solved here.
 */
export function openSession(
  record: PublishedRecord,
  series: Series,
  table: Cohort | null = null,
  known: Reconstruction | null = null,
  solving?: () => void,
): Session {
  const limit = followUpLimit(record);
  const only = table && tableReconstruction(table, record);
  const kept = new Map<string, Answer>();
  const answerTo = (reading: Reading): Answer => {
    const key = readingKey(reading);
    const found = kept.get(key);
    if (found !== undefined) {
      // Those asked for last are kept longest.
      keep(reading, found);
      return found;
    }
    if (!only) solving?.();
    const answer = only ?? reconstruct(record, reading);
    keep(reading, answer);
    return answer;
  };
  const keep = (reading: Reading, answer: Answer): void => {
    const key = readingKey(reading);
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };
  if (known) keep(DEFAULT_READING, known);
  const setFor = (reading: Reading): Reconstruction | null => {
    const answer = answerTo(reading);
    return answer.kind === 'cohorts' ? answer : null;
  };
  const longestOf = ({ without, assume }: Reading): number | null => {
    if (!limit || without.includes(limit.id)) return null;
    const value = limit.id in assume ? assume[limit.id] : limit.value;
    return typeof value === 'number' ? value : null;
  };
  const set = setFor(DEFAULT_READING);
  if (!set) throw new Error('openSession requires a record that some patient table agrees with');
  return {
    series,
    record,
    setFor,
    whyNone: (reading) => {
      const { kind } = answerTo(reading);
      return kind === 'cohorts' ? null : kind;
    },
    known: (reading) => only ?? kept.get(readingKey(reading)) ?? null,
    keep,
    longestOf,
    defaults: {
      grouping: null,
      cohort: set.central,
      reading: DEFAULT_READING,
      asked: null,
      ...firstChoices(series),
    },
  };
}
