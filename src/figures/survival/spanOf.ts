import { limitSpan, type LimitSpan } from '../../rows/limitSpan.ts';
import { followUpLimit } from '../../reconstruction/record/followUpLimit.ts';
import type { Session } from '../../state/openSession.ts';
import { DEFAULT_READING, withAssumption } from '../../state/Reading.ts';

/** What a reader can choose for the longest follow-up; null for a record without that assumption, or without a range for it. Found by solving the record many times. */
export function spanOf({ record, setFor, longestOf, defaults }: Session): LimitSpan | null {
  const limit = followUpLimit(record);
  if (!limit?.range) return null;
  const longest = longestOf(defaults.reading) ?? 0;
  return limitSpan((value) => setFor(withAssumption(DEFAULT_READING, limit.id, value, limit.value)), {
    time: defaults.time,
    from: limit.range[0],
    largest: Math.min(limit.range[1], Math.round(longest * 1.5)),
    unlimited: limit.choices.some(({ value }) => value === null),
  });
}
