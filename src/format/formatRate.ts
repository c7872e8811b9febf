import type { Series } from '../cohort/Series.ts';

/** A rate of the outcome in words: "0.8 per 10 person-years"; per 100 units where the publication counts in no years. Null reads "none". */
export function formatRate(rate: number | null, { time }: Series): string {
  if (rate === null) return 'none';
  const per = time.perYear === null ? 100 : time.perYear * 10;
  return `${(rate * per).toFixed(1)} per ${time.perYear === null ? `100 person-${time.many}` : '10 person-years'}`;
}
