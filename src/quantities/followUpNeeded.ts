import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { reconstruct, type Reconstruction } from '../reconstruction/reconstruct.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { firstWhere } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';
import { sourcesInWords, timeSources } from './sources.ts';

/**
 * How long somebody must have been followed for the lowest survival at a landmark to be possible: `follow-up-needed-60`, the
 * smallest limit on follow-up under which some table attains it. Empty if the record assumes no such limit.
 */
export function followUpNeeded(record: PublishedRecord, series: Series, set: Reconstruction): Quantity[] {
  const limit = record.assumptions.find(
    ({ on, value, range, claims }) =>
      on && typeof value === 'number' && range !== null && claims.some(({ kind }) => kind === 'maximum'),
  );
  if (limit === undefined || typeof limit.value !== 'number' || limit.range === null) return [];
  const { id, value: longest, range } = limit;
  const sources = timeSources(record);
  const others = sources.assumptions.filter((assumption) => assumption !== id);
  return series.time.landmarks.flatMap((time) => {
    const lowest = set.bounds.survivalAt(time)[0] ?? 1;
    const attains = (followUp: number): boolean => {
      const other = reconstruct(record, { assume: { [id]: followUp } });
      return other.kind === 'cohorts' && (other.bounds.survivalAt(time)[0] ?? 1) <= lowest;
    };
    // The longest follow-up that is looked at attains it.
    const needed = firstWhere(range[0], longest, attains);
    return needed === range[0]
      ? []
      : [
          {
            id: `follow-up-needed-${time}`,
            value: needed,
            text: formatCount(needed),
            unit: record.time.many,
            status: 'inferred' as const,
            how:
              `If nobody was followed longer than ${needed - 1} ${series.time.many}, no table has a survival of ` +
              `${formatPercent(lowest)} at ${time} ${series.time.many}. ${sourcesInWords({ ...sources, assumptions: others })}`,
            facts: [...sources.facts, ...others],
          },
        ];
  });
}
