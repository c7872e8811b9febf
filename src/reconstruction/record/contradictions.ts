import type { RecordIssue } from './checkReferences.ts';
import { contradictoryCounts } from './contradictoryCounts.ts';
import { contradictoryTimes } from './contradictoryTimes.ts';
import type { PublishedRecord } from './PublishedRecord.ts';

/** What in a record can't all be true, as far as arithmetic tells at once; whether anything agrees with it is for the reconstruction. */
export function contradictions(record: PublishedRecord): RecordIssue[] {
  return [...contradictoryCounts(record), ...contradictoryTimes(record)];
}
