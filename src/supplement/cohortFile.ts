import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { csvText } from '../figures/kit/export/csvText.ts';
import { textFile, type SupplementFile, type TableField } from './SupplementFile.ts';

/** Stands in each row, so that no row is ever taken for a patient of the paper. */
export const STANDING = 'compatible, not reported';

const KNOWN = { enum: ['stated', 'derived', 'inferred', 'open'] };

/**
 * The table that the article shows first, one row each, and what is known of every value: stated in the record, derived from it,
 * inferred under an assumption, or open: one choice among those that the record allows.
 */
export function cohortFile(
  set: CohortSet,
  cohort: Cohort,
  record: PublishedRecord,
  series: Series,
): SupplementFile {
  const known = new Map(set.knowledge(cohort).map((each) => [each.row, each]));
  const fields: TableField[] = [
    {
      name: 'row',
      type: 'string',
      description: 'The row, by order of exit; not a patient of the paper',
      constraints: { required: true, unique: true },
    },
    {
      name: 'standing',
      type: 'string',
      description: 'What the row is',
      constraints: { required: true, enum: [STANDING] },
    },
    {
      name: 'time',
      type: 'number',
      description: `${series.time.many} from ${series.time.zero} to ${series.outcome.one} or to the end of follow-up`,
      constraints: { required: true, minimum: 0 },
    },
    { name: 'time_known', type: 'string', description: 'What is known of the time', constraints: KNOWN },
    {
      name: 'time_earliest',
      type: 'number',
      description: 'The earliest time that the record allows in this place of the order of exits',
    },
    { name: 'time_latest', type: 'number', description: 'The latest such time' },
    {
      name: 'event',
      type: 'boolean',
      description: `true: ${series.outcome.one}; false: ${series.outcome.without} when follow-up ended`,
      constraints: { required: true },
    },
    { name: 'event_known', type: 'string', description: 'What is known of the event', constraints: KNOWN },
    ...record.attributes.flatMap(({ id, label, levels }): TableField[] => [
      {
        name: id,
        type: 'string',
        description: label,
        constraints: { enum: levels.map((level) => level.id) },
      },
      { name: `${id}_known`, type: 'string', description: `What is known of ${id}`, constraints: KNOWN },
    ]),
  ];
  const rows = cohort.patients.map(({ row, time, event, attributes }) => {
    const { time: timeKnown, event: eventKnown, range, attributes: levels } = known.get(row) ?? OPEN;
    return [
      row,
      STANDING,
      time,
      timeKnown,
      range?.[0] ?? time,
      range?.[1] ?? time,
      event,
      eventKnown,
      ...record.attributes.flatMap(({ id }) => [attributes[id] ?? null, levels[id] ?? 'open']),
    ];
  });
  return textFile(
    {
      path: 'data/cohort.csv',
      title:
        'The table that the article shows first: each row compatible with the record, not reported by it',
      group: 'data',
      mediaType: 'text/csv',
      schema: { fields, primaryKey: 'row', missingValues: [''] },
    },
    csvText(
      fields.map(({ name }) => name),
      rows,
    ),
  );
}

const OPEN: {
  time: string;
  event: string;
  range: readonly [number, number] | null;
  attributes: Readonly<Record<string, string>>;
} = { time: 'open', event: 'open', range: null, attributes: {} };
