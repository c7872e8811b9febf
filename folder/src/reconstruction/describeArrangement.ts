import type { Arrangement } from '../cohort/CohortSet.ts';
import type { Attribute, PublishedRecord } from './record/PublishedRecord.ts';

/** An arrangement in the record's words: "deaths in order: complete, incomplete; without: 2 complete, 1 incomplete". */
export function describeArrangement(
  record: PublishedRecord,
  attribute: Attribute,
  { deaths, survivors }: Pick<Arrangement, 'deaths' | 'survivors'>,
): string {
  const label = (level: string | null): string =>
    attribute.levels.find(({ id }) => id === level)?.label ?? 'unknown';
  const others = attribute.levels.flatMap(({ id }) =>
    survivors[id] ? [`${survivors[id]} ${label(id)}`] : [],
  );
  return [
    deaths.length > 0
      ? `${record.event.many} in order: ${deaths.map(label).join(', ')}`
      : `no ${record.event.one}`,
    ...(others.length > 0 ? [`without: ${others.join(', ')}`] : []),
  ].join('; ');
}
