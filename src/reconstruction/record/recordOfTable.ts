import type { Series } from '../../cohort/Series.ts';
import type { Attribute, PublishedRecord } from './PublishedRecord.ts';

/**
 * The frame of a record for a patient table: its unit, its outcome and its attributes, and neither facts nor assumptions, because
 * the table itself is what is known.
 */
export function recordOfTable(series: Series, more: readonly Attribute[] = []): PublishedRecord {
  const groupings = series.groupings.map(({ id, label, levels }): Attribute => ({
    id,
    label: label.toLowerCase(),
    levels: levels.map((level) => ({ id: level.id, label: level.label })),
    missing: true,
    grouping: true,
  }));
  return {
    title: series.title,
    time: { one: series.time.one, many: series.time.many, earliest: 0 },
    event: { one: series.outcome.one, many: series.outcome.many },
    attributes: [...groupings, ...more.filter(({ id }) => groupings.every((grouping) => grouping.id !== id))],
    facts: [],
    assumptions: [],
  };
}
