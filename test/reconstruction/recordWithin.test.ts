import { describe, expect, it } from 'vitest';
import { checkTable } from '../../src/reconstruction/checkTable.ts';
import { explainContradiction, explainMade } from '../../src/reconstruction/explainContradiction.ts';
import { irreducibleFirst } from '../../src/reconstruction/irreducible.ts';
import type { Claim } from '../../src/reconstruction/record/PublishedRecord.ts';
import { recordWithin } from '../../src/reconstruction/recordWithin.ts';
import { seededRandom } from '../../src/survival/index.ts';
import { cohortsUnder, ourRecord } from './ourRecord.ts';

const set = cohortsUnder();

describe('a record within some attributes', () => {
  it.each([[[]], [['site']], [['site', 'exon-11']], [ourRecord.attributes.map(({ id }) => id)]])(
    'is agreed with by every table that agrees with the record: %j',
    (attributes) => {
      const within = recordWithin(ourRecord, attributes);
      const random = seededRandom(7);
      for (let draw = 0; draw < 40; draw++) {
        const checks = checkTable(within, set.draw(random));
        expect(checks.filter(({ verdict }) => verdict === 'disagree')).toEqual([]);
      }
      expect(within.attributes.map(({ id }) => id)).toEqual(attributes);
      expect(within.facts.map(({ id }) => id)).toEqual(ourRecord.facts.map(({ id }) => id));
    },
  );

  it('still says that somebody died in month ten, and no longer who', () => {
    const [claim] = recordWithin(ourRecord, []).facts.find(({ id }) => id === 'early-death')!.claims;
    expect(claim).toMatchObject({ kind: 'patient', where: { event: true } });
    expect(JSON.stringify(claim)).not.toContain('resection');
  });
});

describe('why a statement that a reader made can’t be', () => {
  const made = (...claims: Claim[]) => ({
    ...recordWithin(ourRecord, []),
    facts: [...recordWithin(ourRecord, []).facts, { id: 'made', says: 'Made.', where: '', claims }],
  });

  it('is told by statements that can’t all be true, though all but any one of them can', () => {
    const record = made({ kind: 'count', where: { event: true }, exactly: 4 });
    const { ids } = explainMade(record, 'made')!;
    expect(ids).toEqual(['n', 'deaths', 'made']);
    const only = (some: readonly string[]) =>
      explainContradiction(record, {
        without: [...record.facts, ...record.assumptions]
          .map(({ id }) => id)
          .filter((id) => !some.includes(id)),
      });
    expect(only(ids)).not.toBeNull();
    for (const id of ids) expect(only(ids.filter((other) => other !== id))).toBeNull();
  });

  it('is nothing where it can', () => {
    expect(explainMade(made({ kind: 'count', where: { event: true }, exactly: 3 }), 'made')).toBeNull();
  });
});

describe('an irreducible part from as early as can be', () => {
  it('is one for every set of conditions on eight members, as found by trying all', () => {
    const all = [...'abcdefgh'];
    const random = seededRandom(3);
    for (let round = 0; round < 200; round++) {
      // It holds where every member of one of some groups is there.
      const groups = Array.from({ length: 3 }, () => all.filter(() => random() < 0.4));
      const holds = (some: readonly string[]) =>
        groups.some((group) => group.every((id) => some.includes(id)));
      const found = irreducibleFirst(all, holds);
      expect(holds(found)).toBe(true);
      for (const id of found) expect(holds(found.filter((other) => other !== id))).toBe(false);
    }
  });
});
