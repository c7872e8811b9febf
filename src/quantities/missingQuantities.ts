import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercentAtLeast } from '../format/formatPercent.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { missingItems } from './missingItems.ts';
import type { Quantity } from './Quantity.ts';
import { allSources, sourcesInWords } from './sources.ts';

/** What printing one more item would have settled: `missing-second-death-values`, `missing-second-death-left` (tables at most), `…-ruled-out` (their share at least). */
export function missingQuantities(record: PublishedRecord, series: Series): Quantity[] {
  const sources = allSources(record);
  const base = { unit: null, status: 'inferred' as const, facts: [...sources.facts, ...sources.assumptions] };
  return missingItems(record, series).flatMap(({ id, label, values, left, tables }) => {
    const ruledOut = 1 - Number(left) / Number(tables);
    const how = `${label}. Of ${formatCount(tables)} compatible tables,`;
    return [
      {
        ...base,
        id: `missing-${id}-values`,
        value: values,
        text: formatCount(values),
        how: `${label}: the values that it can have. ${sourcesInWords(sources)}`,
      },
      {
        ...base,
        id: `missing-${id}-left`,
        value: Number(left),
        text: formatCount(left),
        how: `${how} so many are left at most once it is known. ${sourcesInWords(sources)}`,
      },
      {
        ...base,
        id: `missing-${id}-ruled-out`,
        value: ruledOut,
        text: formatPercentAtLeast(ruledOut),
        how: `${how} at least this share is ruled out once it is known. ${sourcesInWords(sources)}`,
      },
    ];
  });
}
