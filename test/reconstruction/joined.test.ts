import { describe, expect, test } from 'vitest';
import type { Cohort } from '../../src/cohort/Cohort.ts';
import { withJoined, withoutJoined, type JoinedAttribute } from '../../src/cohort/JoinedAttribute.ts';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { tableReconstruction } from '../../src/reconstruction/tableReconstruction.ts';
import { kaplanMeier } from '../../src/survival/index.ts';
import { listTables } from './bruteForce.ts';
import { cohortsUnder, ourRecord } from './ourRecord.ts';

/** Two attributes crossed; levels that aren't kept are no level. */
function crossing(
  a: readonly string[],
  b: readonly string[],
  [one, two] = ['side', 'size'],
): JoinedAttribute {
  const pairs = a.flatMap((x) => b.map((y) => `${x}*${y}`));
  return {
    id: `${one}*${two}`,
    of: [one, two],
    levels: pairs.map((id) => ({ id, label: id })),
    levelOf: (levels) => pairs.find((id) => id === levels.join('*')) ?? null,
  };
}

const record = (claims: readonly string[]) =>
  parseRecord(
    `title: Small
time: { one: week, many: weeks, earliest: 1 }
event: { one: relapse, many: relapses }
attributes:
  - { id: side, label: side, levels: { left: left, right: right }, grouping: true }
  - { id: size, label: size, levels: { small: small, large: large }, grouping: true, missing: true }
facts:
  - { id: n, says: So many., where: S1, claim: { patients: { exactly: 4 } } }
  - { id: longest, says: No longer., where: S1, claim: { maximum: { atMost: 3 } } }
${claims.map((claim, at) => `  - { id: fact-${at}, says: "It says ${at}.", where: S2, claim: ${claim} }`).join('\n')}
`,
    'small.yaml',
  );

const inOrder = ({ patients }: Cohort): Cohort => ({
  patients: patients.toSorted((a, b) => a.time - b.time || Number(b.event) - Number(a.event)),
});
/** The levels of the deaths in their order, and how many of the others have each; those of one time in the order of levels. */
const naiveKey = ({ patients }: Cohort, { id, levels }: JoinedAttribute): string => {
  const names = [...levels.map((level) => level.id), null];
  const rank = ({ attributes }: Cohort['patients'][number]) => names.indexOf(attributes[id] ?? null);
  const deaths = patients.filter(({ event }) => event).sort((x, y) => x.time - y.time || rank(x) - rank(y));
  const others = patients.filter(({ event }) => !event);
  return JSON.stringify([
    deaths.map(rank),
    names.map((_, at) => others.filter((one) => rank(one) === at).length),
  ]);
};
const survivalAt = (patients: Cohort['patients'], time: number): number =>
  kaplanMeier(patients).findLast((row) => row.time <= time)?.survival ?? 1;

describe('arrangement, envelope and rooms of two groupings together are those of every table listed', () => {
  test.each([
    [
      [
        '{ count: { where: { event: true }, exactly: 2 } }',
        '{ count: { where: { side: left }, exactly: 2 } }',
      ],
    ],
    [
      [
        '{ count: { where: { event: true }, exactly: 3 } }',
        '{ all: { where: { side: left }, have: { size: large } } }',
      ],
    ],
    [
      [
        '{ count: { where: { event: true }, exactly: 1 } }',
        "{ mean: { of: { side: left }, printed: '2.5' } }",
      ],
    ],
  ])('%j', (claims) => {
    const answer = reconstruct(record(claims));
    if (answer.kind !== 'cohorts') throw new Error(JSON.stringify(answer));
    const listed = listTables(record(claims), 4, 3).map(inOrder);
    for (const attribute of [
      crossing(['left', 'right'], ['small', 'large']),
      crossing(['left', 'right'], ['large']),
      crossing(['right'], ['small']),
    ]) {
      const set = answer.joined(attribute)!;
      expect([set.tables, set.timeVectors]).toEqual([answer.tables, answer.timeVectors]);
      const tables = listed.map((table) => withJoined(table, attribute));
      const keys = tables.map((table) => naiveKey(table, attribute));
      const arrangements = set.arrangements(attribute.id);
      // One arrangement for each that occurs, and every table has the one that its deaths and survivors say.
      expect(arrangements).toHaveLength(new Set(keys).size);
      const indices = tables.map((table) => set.arrangementOf(table, attribute.id));
      expect(new Set(keys.map((key, at) => `${key} ${indices[at]}`)).size).toBe(arrangements.length);
      for (const index of arrangements.keys()) {
        const { cohort } = set.withArrangement(set.central, attribute.id, index);
        expect(set.arrangementOf(cohort, attribute.id)).toBe(index);
        const alike = tables.filter((_, at) => indices[at] === index);
        for (const { id } of attribute.levels) {
          const members = alike.map(({ patients }) =>
            patients.filter((one) => one.attributes[attribute.id] === id),
          );
          const stratum = set.envelope(cohort, attribute.id).find(({ level }) => level === id);
          if (members[0]!.length === 0) expect(stratum).toBeUndefined();
          else
            for (let time = 0; time <= stratum!.until; time++) {
              const step = stratum!.steps.findLast(({ from }) => from <= time)!;
              const values = members.map((one) => survivalAt(one, time));
              expect(step.lower).toBeCloseTo(Math.min(...values), 9);
              expect(step.upper).toBeCloseTo(Math.max(...values), 9);
            }
        }
        for (const [place, { event }] of cohort.patients.entries()) {
          const nth = cohort.patients.slice(0, place).filter((one) => one.event === event).length;
          const timesOf = ({ patients }: Cohort) =>
            patients.filter((one) => one.event === event)[nth]?.time ?? [];
          const times = [...new Set(alike.flatMap(timesOf))].sort((a, b) => a - b);
          expect(set.room(cohort, place, attribute.id)).toEqual(times);
        }
      }
    }
  });
});

describe('the record of six', () => {
  const both = crossing(['small-intestine', 'other'], ['complete', 'incomplete'], ['site', 'resection']);
  const answer = cohortsUnder();
  const set = answer.joined(both)!;

  test('site and resection together: the first to die was incompletely resected, the survivors had other sites', () => {
    const found = set.arrangements(both.id);
    // The other incomplete resection died second or third, or survived: three arrangements.
    expect(found.map(({ deaths }) => deaths.map((level) => level?.split('*')[1]))).toEqual([
      ['incomplete', 'complete', 'complete'],
      ['incomplete', 'complete', 'incomplete'],
      ['incomplete', 'incomplete', 'complete'],
    ]);
    expect(
      found.map(({ survivors }) => [survivors['other*complete'], survivors['other*incomplete']]),
    ).toEqual([
      [2, 1],
      [3, 0],
      [3, 0],
    ]);
  });

  test('a table goes in and comes out as it was', () => {
    const lifted = withJoined(answer.central, both);
    expect(withJoined(answer.central, both)).toBe(lifted);
    const plain = withoutJoined(lifted, both);
    expect(plain).toEqual(answer.central);
    expect(withJoined(plain, both)).toBe(lifted);
    expect(set.arrangementOf(lifted, both.id)).not.toBeNull();
    expect(
      answer.disagreements(withoutJoined(set.withArrangement(set.central, both.id, 1).cohort, both)),
    ).toEqual([]);
  });

  test('what would be too much to count is not counted', () => {
    expect(ourRecord.attributes.length).toBeGreaterThan(2);
    const everything: JoinedAttribute = {
      ...both,
      of: ['resection', 'exon-11', 'imatinib-before', 'second-hepatectomy', 'site'],
      levelOf: () => null,
    };
    // 48 by 28 by 15 dealings are few; without what the record says of the resections there are many.
    expect(answer.joined(everything)).not.toBeNull();
    const loose = cohortsUnder({
      without: ['resection', 'recurrence', 'imatinib-before', 'second-hepatectomy'],
    });
    expect(loose.joined(everything)).toBeNull();
  });
});

test('a table that somebody holds has one arrangement of both groupings', () => {
  const both = crossing(['small-intestine', 'other'], ['complete'], ['site', 'resection']);
  const { central } = cohortsUnder();
  const set = tableReconstruction(central, ourRecord).joined(both)!;
  expect(set.central).toBe(withJoined(central, both));
  expect(set.arrangements(both.id)).toHaveLength(1);
  const levels = set.envelope(set.central, both.id).map(({ level }) => level);
  expect(levels).toEqual(['small-intestine*complete', 'other*complete']);
});
