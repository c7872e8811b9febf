import type { Series } from '../cohort/Series.ts';
import type { Ask } from '../publication/askSchema.ts';

/** What stands after the field of a number: a percent sign or percentage points, the publication's unit of time, or the unit that the question names. */
export function askUnit(ask: Extract<Ask, { kind: 'number' }>, series: Series): string | undefined {
  if (ask.measure === 'share') return '%';
  if (ask.measure === 'points') return 'percentage points';
  return ask.measure === 'time' ? series.time.many : (ask.unit ?? undefined);
}
