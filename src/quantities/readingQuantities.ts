import type { Series } from '../cohort/Series.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { countQuantities } from './countQuantities.ts';
import { exitQuantities } from './exitQuantities.ts';
import type { Quantity } from './Quantity.ts';

/**
 * What other readings of the record give: `with-p-test-cox-likelihood-ratio-time-vectors` for an assumption set to another of its
 * choices, `without-first-death-time-vectors` for one that is switched off; likewise `…-third-death-latest` and the others of
 * `countQuantities` and `exitQuantities`.
 *
 * Each reading is a reconstruction of its own, so only those are made whose quantities are among the `wanted` ids.
 */
export function readingQuantities(
  record: PublishedRecord,
  series: Series,
  wanted: readonly string[],
): Quantity[] {
  return record.assumptions.flatMap(({ id, says, value, choices, on }) => {
    if (!on) return [];
    const readings = [
      { prefix: `without-${id}-`, assume: { [id]: false }, instead: `Without the assumption: ${says}` },
      ...choices
        .filter((choice) => choice.value !== value)
        .map((choice) => ({
          prefix: `with-${id}-${String(choice.value ?? 'none')}-`,
          assume: { [id]: choice.value },
          instead: `With another assumption: ${choice.says}.`,
        })),
    ];
    return readings.flatMap(({ prefix, assume, instead }) => {
      if (!wanted.some((each) => each.startsWith(prefix))) return [];
      const other = reconstruct(record, { assume });
      if (other.kind !== 'cohorts') return [];
      const isOff = assume[id] === false || assume[id] === null;
      const read: PublishedRecord = {
        ...record,
        assumptions: record.assumptions.map((each) =>
          each.id === id && isOff ? { ...each, on: false } : each,
        ),
      };
      return [...countQuantities(read, series, other), ...exitQuantities(read, series, other)].map(
        (quantity): Quantity => ({
          ...quantity,
          id: `${prefix}${quantity.id}`,
          how: `${instead} ${quantity.how}`,
        }),
      );
    });
  });
}
