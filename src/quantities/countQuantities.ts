import { nounFor, PATIENTS } from '../format/counted.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { formatCount } from '../format/formatCount.ts';
import type { Quantity } from './Quantity.ts';
import { allSources, countSources, sourcesInWords, timeSources } from './sources.ts';

/** How much agrees with the record (`time-vectors`, `tables`), and how many are left without the outcome (`survivors`). */
export function countQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const all = allSources(record);
  const counted = { unit: null, status: 'inferred' as const, facts: [...all.facts, ...all.assumptions] };
  const times = timeSources(record);
  const survivors = set.central.patients.filter(({ event }) => !event).length;
  const sources = countSources(record);
  return [
    {
      ...counted,
      facts: [...times.facts, ...times.assumptions],
      id: 'time-vectors',
      value: Number(set.timeVectors),
      text: formatCount(set.timeVectors),
      how: `The number of different sets of times, in order, that agree with every fact. ${sourcesInWords(times)} A count, not a probability.`,
    },
    {
      ...counted,
      id: 'tables',
      value: Number(set.tables),
      text: formatCount(set.tables),
      how: `The number of whole tables of patients that agree with every fact, where patients have no names. ${sourcesInWords(all)} A count, not a probability.`,
    },
    {
      id: 'survivors',
      value: survivors,
      text: formatCount(survivors),
      unit: nounFor(survivors, PATIENTS),
      status: 'derived',
      how: `All patients without those who ${series.outcome.happened}. ${sourcesInWords(sources)}`,
      facts: sources.facts,
    },
  ];
}
