import type { RecordOptions } from './activeClaims.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/** The sentence of a statement, in quotation marks, and what its assumption is set to if that is not what the sentence says. */
export function saidUnder(record: PublishedRecord, { assume = {} }: RecordOptions, id: string): string {
  const fact = record.facts.find((one) => one.id === id);
  if (fact) return `“${fact.says}”`;
  const { says, value, choices } = record.assumptions.find((one) => one.id === id)!;
  const given = assume[id];
  if (given === undefined || typeof given === 'boolean' || given === value) return `“${says}”`;
  return `“${says}” (set to ${choices.find((choice) => choice.value === given)?.says ?? String(given)})`;
}
