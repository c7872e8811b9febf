import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { reconstruct, type Reconstruction } from '../reconstruction/reconstruct.ts';
import { DEFAULT_READING, readingKey, type Reading } from './Reading.ts';
import { followUpLimit } from './followUpLimit.ts';
import type { ViewState } from './ViewState.ts';

/** A publication at work: its cohort sets under every reading asked for, and the view it opens with. */
export interface Session {
  readonly series: Series;
  readonly record: PublishedRecord;
  /** The cohort set of a reading; null where no table is compatible. */
  readonly setFor: (reading: Reading) => Reconstruction | null;
  /** The longest follow-up that a reading allows; null for no limit. */
  readonly longestOf: (reading: Reading) => number | null;
  readonly defaults: ViewState;
}

/** How many cohort sets are kept: a dragged slider asks for many, and going back and forth for the same few. */
const KEPT = 24;

export function openSession(record: PublishedRecord, series: Series): Session {
  const limit = followUpLimit(record);
  const kept = new Map<string, Reconstruction | null>();
  const setFor = (reading: Reading): Reconstruction | null => {
    const key = readingKey(reading);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = reconstruct(record, reading);
    const set = answer.kind === 'cohorts' ? answer : null;
    kept.set(key, set);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return set;
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
    longestOf,
    defaults: {
      grouping: series.groupings[0]?.id ?? null,
      cohort: set.central,
      reading: DEFAULT_READING,
      time: series.time.landmarks.at(-2) ?? series.time.landmarks.at(-1) ?? 0,
      showEnvelope: true,
      showBand: true,
      method: 'beta-product',
      years: false,
      mortality: false,
      focus: 0,
      row: null,
      excluded: null,
      leaveOneOut: false,
      extremes: false,
      oneMore: false,
      median: false,
      counts: true,
      lanesByGroup: false,
      deal: null,
    },
  };
}
