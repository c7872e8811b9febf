import type { RecordOptions } from './activeClaims.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/** The ids of the facts and assumptions that are on under some options: assumptions first, then facts, each in the record's order. */
export function statementsOn(
  record: PublishedRecord,
  { without = [], assume = {} }: RecordOptions,
): readonly string[] {
  const assumptions = record.assumptions
    .filter(({ id, on }) => {
      const given = assume[id];
      return given === undefined ? on : given !== false;
    })
    .map(({ id }) => id);
  return [...assumptions, ...record.facts.map(({ id }) => id)].filter((id) => !without.includes(id));
}

/** The same options with only these statements on. */
export function onlyWith(
  record: PublishedRecord,
  options: RecordOptions,
  some: readonly string[],
): RecordOptions {
  return {
    ...options,
    without: [...record.facts, ...record.assumptions].map(({ id }) => id).filter((id) => !some.includes(id)),
  };
}
