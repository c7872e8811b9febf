import { irreducible } from './irreducible.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { statementsOn } from './statementsOn.ts';

/** Whether a fact speaks of those whom other facts don't describe: it is spared before them. */
const isOfOthers = (record: PublishedRecord, id: string): boolean =>
  record.facts.some((fact) => fact.id === id && fact.claims.some(({ kind }) => kind === 'remaining'));

/** What is on, in the order in which it is tried whether it can be spared. */
export const sparedFirst = (record: PublishedRecord): readonly string[] =>
  statementsOn(record, {}).toSorted((a, b) => Number(isOfOthers(record, b)) - Number(isOfOthers(record, a)));

/** Whether some statements alone give an answer; whatever they leave out leaves more open, never less. */
export type Gives = (some: readonly string[]) => boolean;

/** More patients than this take too long: each question is put to the engine some dozens of times. */
export const MOST_PATIENTS = 7;

/**
 * The facts and assumptions that an answer rests on, in the order of the record: switched on alone they give the same answer, and
 * none of them can be spared. Of two that would do alike, the fact is kept and not the assumption.
 *
 * Everything that is on, for a record of more than a few patients, or one without an answer.
 */
export function restsOn(
  record: PublishedRecord,
  question: (on: readonly string[]) => Gives | null,
): readonly string[] {
  const on = sparedFirst(record);
  const all = statementsIn(record);
  const gives = patientsIn(record) > MOST_PATIENTS ? null : question(on);
  if (gives === null) return all.filter((id) => on.includes(id));
  // What can't be spared from all can't be spared from fewer: it needn't be tried again.
  const needed = on.filter((id) => !gives(on.filter((other) => other !== id)));
  const holds = (some: readonly string[]): boolean => needed.every((id) => some.includes(id)) && gives(some);
  // A set that leaves too much to look through counts as giving no answer; with fewer statements there may be less to look through.
  let kept = irreducible(
    on,
    holds,
    on.filter((id) => !needed.includes(id)),
  );
  for (let before = on.length; kept.length < before;) {
    before = kept.length;
    kept = irreducible(kept, holds);
  }
  return all.filter((id) => kept.includes(id));
}

/** The ids of all statements, in the order of the record. */
export const statementsIn = (record: PublishedRecord): readonly string[] =>
  [...record.facts, ...record.assumptions].map(({ id }) => id);

const patientsIn = (record: PublishedRecord): number =>
  Math.max(
    0,
    ...record.facts.flatMap(({ claims }) =>
      claims.flatMap((claim) => (claim.kind === 'patients' ? [claim.exactly] : [])),
    ),
  );

/** The same question about the same record is answered once. */
export function remembered(
  answer: (record: PublishedRecord, attribute: string) => readonly string[],
): (record: PublishedRecord, attribute?: string) => readonly string[] {
  const kept = new WeakMap<PublishedRecord, Map<string, readonly string[]>>();
  return (record, attribute = '') => {
    let known = kept.get(record);
    if (!known) kept.set(record, (known = new Map<string, readonly string[]>()));
    const found = known.get(attribute) ?? answer(record, attribute);
    known.set(attribute, found);
    return found;
  };
}
