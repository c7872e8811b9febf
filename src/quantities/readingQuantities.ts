import type { Series } from '../cohort/Series.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import type { Assumption, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { countQuantities } from './countQuantities.ts';
import { exitQuantities } from './exitQuantities.ts';
import { landmarkQuantities } from './landmarkQuantities.ts';
import type { Quantity } from './Quantity.ts';

/**
 * What other readings of the record give: `with-p-test-cox-likelihood-ratio-time-vectors` for an assumption set to another of its
 * choices, `without-first-death-time-vectors` for one that is switched off, `with-whole-months-0.5-and-mean-over-survivors-…` for
 * two that are set together; likewise `…-third-death-latest`, `…-survival-120-lowest` and the others of `countQuantities`,
 * `exitQuantities` and `landmarkQuantities`.
 *
 * Each reading is a reconstruction of its own, so only those are made whose quantities are among the `wanted` ids.
 */
export function readingQuantities(
  record: PublishedRecord,
  series: Series,
  wanted: readonly string[],
): Quantity[] {
  const single = record.assumptions.filter(({ on }) => on).flatMap(changesOf);
  const pairs = single.flatMap((one, index) =>
    single
      .slice(index + 1)
      .flatMap((other) => (one.isOff || other.isOff || one.id === other.id ? [] : [together(one, other)])),
  );
  const all = [...single.map((one) => ({ ...one, offs: one.isOff ? [one.id] : [] })), ...pairs];
  return all.flatMap(({ prefix, assume, instead, offs }) => {
    if (!wanted.some((each) => each.startsWith(prefix) && !each.startsWith(`${prefix}and-`))) return [];
    const other = reconstruct(record, { assume });
    if (other.kind !== 'cohorts') return [];
    // What the numbers rest on is found out once for all readings with the same statements on.
    const read: PublishedRecord =
      offs.length === 0
        ? record
        : {
            ...record,
            assumptions: record.assumptions.map((each) =>
              offs.includes(each.id) ? { ...each, on: false } : each,
            ),
          };
    const quantities = [
      ...countQuantities(read, series, other),
      ...exitQuantities(read, series, other),
      ...landmarkQuantities(read, series, other),
    ];
    return quantities.map((quantity): Quantity => ({
      ...quantity,
      id: `${prefix}${quantity.id}`,
      how: `${instead} ${quantity.how}`,
    }));
  });
}

/** One assumption set to something else than its default; off where it then says nothing. */
interface Change {
  readonly id: string;
  readonly prefix: string;
  readonly assume: Readonly<Record<string, string | number | false | null>>;
  readonly instead: string;
  readonly isOff: boolean;
}

function changesOf({ id, says, value, choices }: Assumption): Change[] {
  return [
    {
      id,
      prefix: `without-${id}-`,
      assume: { [id]: false },
      instead: `Without the assumption: ${says}`,
      isOff: true,
    },
    ...choices
      .filter((choice) => choice.value !== value)
      .map((choice) => ({
        id,
        prefix: `with-${id}-${String(choice.value ?? 'none')}-`,
        assume: { [id]: choice.value },
        instead: `With another assumption: ${choice.says}.`,
        isOff: choice.value === null,
      })),
  ];
}

function together(
  one: Change,
  other: Change,
): Omit<Change, 'id' | 'isOff'> & { readonly offs: readonly string[] } {
  return {
    prefix: `${one.prefix}and-${other.prefix.replace(/^with-/u, '')}`,
    assume: { ...one.assume, ...other.assume },
    instead: `${one.instead} ${other.instead}`,
    offs: [],
  };
}
