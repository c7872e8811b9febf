import { counted, nounFor } from '../format/counted.ts';
import type { Range } from '../reconstruction/bounds.ts';
import { describeArrangement } from '../reconstruction/describeArrangement.ts';
import type { Forced } from '../reconstruction/explainForced.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../reconstruction/reconstruct.ts';

/** The whole answer for reading. */
export function describeReconstruction(
  record: PublishedRecord,
  cohorts: Reconstruction,
  times: readonly number[],
  forced: readonly Forced[],
): string {
  const { many } = record.time;
  const grouped = (count: bigint): string => count.toLocaleString('en');
  const range = ([low, high]: readonly (number | null)[]): string =>
    low === null
      ? 'never'
      : high === null
        ? `from ${low}, or not at all`
        : low === high
          ? `${low}`
          : `${low} to ${high}`;
  const inUnits = ([low, high]: Range): string =>
    low === null ? 'never' : `${range([low, high])} ${low === high ? nounFor(low, record.time) : many}`;
  const exits = cohorts.central.patients.map(({ time, event }) => `${time}${event ? '' : '+'}`).join(', ');
  const lines = [
    record.title,
    '',
    `Sorted time vectors  ${grouped(cohorts.timeVectors)}`,
    `Whole tables         ${grouped(cohorts.tables)}`,
    `Without their dates  ${cohorts.worlds === null ? 'too many to count' : counted(cohorts.worlds, { one: 'table', many: 'tables that differ in the levels of events or of the others' })}`,
    `Shown first          ${exits} ${many} (+ without ${record.event.one})`,
    '',
    `Orders of exits (D ${record.event.one}, + without):`,
    ...cohorts.orders.map(({ order, count }) => `  ${order}  ${grouped(count)}`),
    '',
    `Exits, in ${many}:`,
    ...cohorts.ranges.map((one, index) => `  ${index + 1}. ${range(one)}`),
    '',
    `Median survival: ${inUnits(cohorts.bounds.median())}`,
    ...times.flatMap((time) => [
      `Survival at ${time} ${nounFor(time, record.time)}: ${cohorts.bounds
        .survivalAt(time)
        .map((s) => `${Math.round(100 * s)} %`)
        .join(', ')}`,
      `Restricted mean to ${time} ${nounFor(time, record.time)}: ${range(cohorts.bounds.rmst(time).map((value) => Number(value.toFixed(2))))}`,
    ]),
    '',
    ...record.attributes
      .filter(({ grouping }) => grouping)
      .flatMap((attribute) => [
        `Arrangements by ${attribute.label}:`,
        ...cohorts
          .arrangements(attribute.id)
          .map((one) => `  ${describeArrangement(record, attribute, one)}`),
      ]),
    '',
    'Forced, and by what:',
    ...forced.map(({ what, because }) => `  ${what} (${because.join(', ')})`),
  ];
  return lines.join('\n');
}
