import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { pReadingRows } from '../rows/pReadingRows.ts';
import type { Quantity } from './Quantity.ts';
import { monthSources, sourcesInWords } from './sources.ts';

/**
 * What the printed P value would mean as that of the likelihood-ratio test of exponential survival, rounded: `site-months-lowest`,
 * `…-highest` (what the group with the events was followed), `site-months-largest-group`, `…-largest-others` (the most unequal
 * sizes), and what the group was followed then, `site-months-largest-group-lowest`, `…-highest`. Empty where it can't print it.
 */
export function monthQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const data = pReadingRows(record, set.central);
  const readings = data?.months.filter(({ prints }) => prints === 'rounded') ?? [];
  const largest = readings.at(-1);
  if (!data?.monthsAsked || largest === undefined) return [];
  const { time, outcome } = series;
  const sources = monthSources(record, data.monthsAsked);
  const of = (id: string, value: number, unit: string, what: string): Quantity => ({
    id: `${data.grouping}-months-${id}`,
    value,
    text: formatCount(value),
    unit,
    status: 'inferred',
    how:
      `${what}, if P = ${data.printed} is the rounded P of the likelihood-ratio test of exponential survival and everything else holds, ` +
      `with ${formatCount(largest.total)} ${time.many} in all. ${sourcesInWords(sources)}`,
    facts: [...sources.facts, ...sources.assumptions],
  });
  const followed = `that the patients of the group with all ${outcome.many} were followed together`;
  return [
    of(
      'lowest',
      Math.min(...readings.map(({ from }) => from)),
      time.many,
      `The fewest ${time.many} ${followed}`,
    ),
    of('highest', Math.max(...readings.map(({ to }) => to)), time.many, `The most ${time.many} ${followed}`),
    of(
      'largest-group',
      largest.groupSize,
      'patients',
      `The most patients in the group with all ${outcome.many}`,
    ),
    of(
      'largest-others',
      data.patients - largest.groupSize,
      'patients',
      `The patients in the other group, where the group with all ${outcome.many} is largest`,
    ),
    of(
      'largest-group-lowest',
      largest.from,
      time.many,
      `The fewest ${time.many} ${followed} where it is largest`,
    ),
    of(
      'largest-group-highest',
      largest.to,
      time.many,
      `The most ${time.many} ${followed} where it is largest`,
    ),
  ];
}
