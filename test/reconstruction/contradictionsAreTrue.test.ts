import { expect, it } from 'vitest';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { contradictions } from '../../src/reconstruction/record/contradictions.ts';
import type {
  Assumption,
  Claim,
  Condition,
  PublishedRecord,
} from '../../src/reconstruction/record/PublishedRecord.ts';

const [PATIENTS, LONGEST, RECORDS] = [3, 5, 2500];

let seed = 20201106;
const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
const oneOf = <T>(some: readonly T[]): T => some[random(some.length)]!;

const CUT = ['rounded', 'truncated'] as const;
const cut = () => oneOf([...CUT, undefined, { assumed: 'cut' }]);
const number = () => oneOf(['1', '2', '3', '4', '2.5', '3.5']);

function time(): Condition {
  const printed = String(1 + random(LONGEST));
  const exactly = { from: Number(printed), to: Number(printed) };
  const printing = oneOf([...CUT, 'exact' as const, { assumed: 'how' }, { assumed: 'how' }]);
  return oneOf([
    exactly,
    { from: 1 + random(3), to: 2 + random(4) },
    { ...exactly, printedTime: { printed, printing } },
    { ...exactly, printedTime: { printed, printing } },
  ]);
}

function some(): Condition {
  return {
    ...oneOf([{}, { event: random(2) === 0 }]),
    ...oneOf([{}, time()]),
    ...oneOf([{}, { levels: { side: [oneOf(['left', 'right'])] } }]),
  };
}

const limit = (most: number) =>
  oneOf([
    { exactly: random(most) },
    { atLeast: random(most) },
    { atMost: random(most) },
    { atMost: { assumed: 'so-many' } },
  ]);
const statistic = () => oneOf(['mean', 'median', 'minimum', 'maximum'] as const);

const CLAIMS: readonly (() => Claim)[] = [
  () => ({ kind: 'count', where: some(), ...limit(PATIENTS + 1) }),
  () => ({
    ...{ kind: 'count', where: some(), of: some(), exactly: random(PATIENTS + 1) },
    ...{ share: `${oneOf([33, 50, 66, 67])} %`, printing: cut() },
  }),
  () => ({ kind: 'all', where: some(), have: some() }),
  () => ({ kind: 'patient', where: some() }),
  () => ({ kind: 'patient', where: some() }),
  () => ({ kind: 'remaining', after: ['f-0'], exactly: random(PATIENTS + 1), have: some() }),
  () => ({ kind: statistic(), of: oneOf([{}, some()]), printed: number(), printing: cut() }),
  () => ({ kind: statistic(), of: oneOf([{}, some()]), ...limit(LONGEST + 1) }),
  () => ({ kind: 'range', of: oneOf([{}, some()]), from: number(), to: number(), printing: cut() }),
  () => ({
    ...{ kind: 'survival', at: 1 + random(4), of: oneOf([{}, some()]) },
    ...{ printed: `${oneOf([33, 50, 67, 100])} %`, printing: cut() },
  }),
];

/** An assumption that may be off, or without a value. */
const assumption = (id: string, values: readonly (string | number)[]): Assumption => ({
  ...{ id, says: 'So.', reason: 'So.', on: random(2) === 0, value: oneOf([null, oneOf(values)]) },
  ...{ choices: values.map((value) => ({ value, says: 'So.' })), range: null, claims: [] },
});

function smallRecord(): PublishedRecord {
  const claims: readonly Claim[] = [
    ...Array.from({ length: 1 + random(4) }, () => oneOf(CLAIMS)()),
    { kind: 'patients', exactly: PATIENTS },
    { kind: 'maximum', of: {}, atMost: LONGEST },
  ];
  const levels = ['left', 'right'].map((id) => ({ id, label: id }));
  return {
    title: 'Small',
    time: { one: 'week', many: 'weeks', earliest: 1 },
    event: { one: 'relapse', many: 'relapses' },
    attributes: [{ id: 'side', label: 'side', levels, missing: random(2) === 0, grouping: true }],
    facts: claims.map((claim, place) => ({ id: `f-${place}`, says: 'So.', where: 'S1', claims: [claim] })),
    assumptions: [
      assumption('how', ['exact', ...CUT]),
      assumption('cut', CUT),
      assumption('so-many', [1, 2]),
    ],
  };
}

it('tells only of small records that no table agrees with', () => {
  let told = 0;
  for (let place = 0; place < RECORDS; place++) {
    const record = smallRecord();
    const said = contradictions(record).map(({ message }) => message);
    if (said.length === 0) continue;
    told++;
    const claims = record.facts.map((fact) => JSON.stringify(fact.claims));
    const assumed = record.assumptions.map(({ id, on, value }) => JSON.stringify({ id, on, value }));
    const { kind } = reconstruct(record);
    expect(kind, [...said, ...claims, ...assumed].join('\n')).toBe('contradiction');
  }
  expect(told).toBeGreaterThan(RECORDS / 10);
});
