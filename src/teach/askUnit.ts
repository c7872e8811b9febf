import type { Series } from '../cohort/Series.ts';
import type { Ask } from '../publication/askSchema.ts';

/** What stands after the field of a number: a percent sign, the publication's unit of time, or the unit that the question names. */
export function askUnit(ask: Extract<Ask, { kind: 'number' }>, series: Series): string | undefined {
  if (ask.measure === 'share') return '%';
  return ask.measure === 'time' ? series.time.many : (ask.unit ?? undefined);
}
