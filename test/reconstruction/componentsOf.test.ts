import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../../src/reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

/** Two attributes in one component, each with two levels and perhaps missing: which is known shows only in what may be null. */
const fresh = (): PublishedRecord =>
  parseRecord(
    `
title: Two attributes
time: { one: month, many: months, earliest: 1 }
event: { one: death, many: deaths }
attributes:
  - { id: aa, label: first, levels: { x: x, y: y }, missing: true }
  - { id: bb, label: second, levels: { p: p, q: q }, missing: true }
facts:
  - { id: n, says: Three patients., where: S1, claim: { patients: { exactly: 3 } } }
  - { id: both, says: One is x and p., where: S1, claim: { count: { where: { aa: x, bb: p }, exactly: 1 } } }
  - { id: ka, says: The first is known of all., where: S1, claim: { known: { attribute: aa } } }
  - { id: kb, says: The second is known of all., where: S1, claim: { known: { attribute: bb } } }
  - { id: longest, says: At most four months., where: S1, claim: { maximum: { atMost: 4 } } }
`,
    'two.yaml',
  );

/** Which attributes are null somewhere in tables drawn without a fact. */
function unknownWithout(record: PublishedRecord, fact: string): string[] {
  const answer = reconstruct(record, { without: [fact] });
  if (answer.kind !== 'cohorts') throw new Error(JSON.stringify(answer));
  const tables = Array.from({ length: 60 }, (_, index) => answer.draw(() => (index + 0.5) / 60));
  return ['aa', 'bb'].filter((id) =>
    tables.some(({ patients }) => patients.some(({ attributes }) => attributes[id] === null)),
  );
}

describe('an attribute is unknown of a patient only where no fact says that it is known of all', () => {
  test('asked of a record for the first time', () => {
    expect(unknownWithout(fresh(), 'ka')).toEqual(['aa']);
    expect(unknownWithout(fresh(), 'kb')).toEqual(['bb']);
  });

  test.each([
    ['ka', 'kb'],
    ['kb', 'ka'],
  ])('asked without %s, then of the same record without %s', (before, after) => {
    const record = fresh();
    unknownWithout(record, before);
    expect(unknownWithout(record, after)).toEqual([after === 'ka' ? 'aa' : 'bb']);
  });
});
