import type {
  Claim,
  Condition,
  Fact,
  PublishedRecord,
} from '../../../reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../../../reconstruction/reconstruct.ts';
import type { Patient } from '../../../cohort/Cohort.ts';

/** A row as it is filled in: some of its attributes are asked for. */
export type FilledRow = Pick<Patient, 'time' | 'event' | 'attributes'>;

/** How many sets of times of a record hold such rows; null where that is too much to count. */
export function tablesLeft(
  record: PublishedRecord,
  rows: readonly FilledRow[],
  attributes: readonly string[],
): bigint | null {
  const asked = { ...record, facts: [...record.facts, rowsFact(rows, attributes)] };
  const answer = reconstruct(asked);
  if (answer.kind === 'cohorts') return answer.timeVectors;
  return answer.kind === 'contradiction' ? 0n : null;
}

/** The rows as a statement: of each kind at least as many patients as rows. */
export function rowsFact(rows: readonly FilledRow[], attributes: readonly string[]): Fact {
  const kinds = Map.groupBy(rows, ({ time, event, attributes: own }) =>
    JSON.stringify([time, event, ...attributes.map((id) => own[id] ?? null)]),
  );
  const claims = [...kinds.values()].map((alike): Claim => ({
    kind: 'count',
    where: whereOf(alike[0]!, attributes, [alike[0]!.time, alike[0]!.time]),
    atLeast: alike.length,
  }));
  return { id: 'rows', says: 'The rows filled in.', where: '', claims };
}

/** One more row than those `before`, at any time between two. */
export function rowFact(
  row: FilledRow,
  before: readonly FilledRow[],
  attributes: readonly string[],
  [from, to]: readonly [number, number],
): Fact {
  const alike = before.filter(
    ({ time, event, attributes: own }) =>
      time >= from &&
      time <= to &&
      event === row.event &&
      attributes.every((id) => own[id] === row.attributes[id]),
  );
  const where = whereOf(row, attributes, [from, to]);
  const claims: Claim[] = [{ kind: 'count', where, atLeast: alike.length + 1 }];
  return { id: 'row', says: 'The row to be filled in.', where: '', claims };
}

function whereOf(
  { event, attributes: own }: FilledRow,
  attributes: readonly string[],
  [from, to]: readonly [number, number],
): Condition {
  const levels = Object.fromEntries(attributes.flatMap((id) => (own[id] == null ? [] : [[id, [own[id]]]])));
  return { event, from, to, ...(attributes.length > 0 ? { levels } : {}) };
}
