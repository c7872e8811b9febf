import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { formatCount } from '../format/formatCount.ts';
import type { Quantity } from './Quantity.ts';

/** The numbers that we assume, by the ids of their assumptions: `longest-follow-up`. */
export function assumptionQuantities(record: PublishedRecord): Quantity[] {
  return record.assumptions.flatMap(({ id, says, reason, value, range }) =>
    typeof value === 'number' && range !== null
      ? [
          {
            id,
            value,
            text: formatCount(value),
            unit: record.time.many,
            status: 'inferred' as const,
            how: `An assumption of ours: ${says} ${reason}`,
            facts: [id],
          },
        ]
      : [],
  );
}
