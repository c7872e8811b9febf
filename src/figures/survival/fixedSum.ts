import { words } from '../../format/words.ts';
import { fixedTotal } from '../../reconstruction/fixedTotal.ts';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import type { Reading } from '../../state/Reading.ts';

/** What the sum of all times is where the record fixes it, in words that follow it; null where it doesn't. */
export function fixedSum(record: PublishedRecord, reading: Reading): string | null {
  const fixed = fixedTotal(record, reading);
  return fixed && `${words(fixed.patients)} times the printed mean of ${fixed.printed}, whatever moves`;
}
