import { nounFor, PATIENTS } from '../format/counted.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { formatCount } from '../format/formatCount.ts';
import type { Quantity, Status } from './Quantity.ts';
import { levelSources, sourcesInWords } from './sources.ts';

/**
 * How many patients a level has, and how many of them died or lived, over every table that agrees: `site-other-patients`,
 * `course-recurrence-deaths`, `course-recurrence-survivors`. Where tables differ, `…-fewest` and `…-most` instead.
 */
export function levelQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const where = set.isTable ? 'in the table of patients' : 'in every table that agrees with the record';
  return record.attributes.flatMap((attribute) => {
    const arrangements = set.arrangements(attribute.id);
    return attribute.levels.flatMap(({ id, label }) => {
      const sources = levelSources(record, attribute.id, id);
      const status: Status = sources.assumptions.length === 0 ? 'derived' : 'inferred';
      const deaths = arrangements.map((each) => each.deaths.filter((level) => level === id).length);
      const survivors = arrangements.map((each) => each.survivors[id] ?? 0);
      const of = (name: string, counts: readonly number[], what: string): Quantity[] => {
        const fewest = Math.min(...counts);
        const most = Math.max(...counts);
        const quantity = (suffix: string, value: number, which: string): Quantity => ({
          id: `${attribute.id}-${id}-${name}${suffix}`,
          value,
          text: formatCount(value),
          unit: nounFor(value, PATIENTS),
          status,
          how: `${which} of ${what} (${attribute.label}: ${label}) ${where}. ${sourcesInWords(sources)}`,
          facts: [...sources.facts, ...sources.assumptions],
        });
        return fewest === most
          ? [quantity('', fewest, 'The number')]
          : [
              quantity('-fewest', fewest, 'The smallest number'),
              quantity('-most', most, 'The largest number'),
            ];
      };
      return [
        ...of(
          'patients',
          deaths.map((count, index) => count + (survivors[index] ?? 0)),
          'patients',
        ),
        ...of(series.outcome.many, deaths, `patients who ${series.outcome.happened}`),
        ...of('survivors', survivors, `patients who were ${series.outcome.without} when last seen`),
      ];
    });
  });
}
