import { describe, expect, test, vi } from 'vitest';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../../src/reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../../src/reconstruction/reconstruct.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { kaplanMeier, survivalLimits } from '../../src/survival/index.ts';
import type { Cohort } from '../../src/cohort/Cohort.ts';
import { listTables } from './bruteForce.ts';

// Listing and explaining ask the engine many questions; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const vector = ({ patients }: Cohort): string =>
  patients
    .map(({ time, event }) => `${time}${event ? 'D' : '+'}`)
    .sort()
    .join(' ');
const survivalAt = ({ patients }: Cohort, time: number): number =>
  kaplanMeier(patients).findLast((row) => row.time <= time)?.survival ?? 1;
const eventsBy = ({ patients }: Cohort, time: number): number =>
  patients.filter((one) => one.event && one.time <= time).length;
const limitsText = ({ lower, upper }: { lower: number | null; upper: number | null }): string =>
  `${lower?.toFixed(9)} ${upper?.toFixed(9)}`;
const limitsAt = ({ patients }: Cohort, time: number): string =>
  limitsText(survivalLimits(patients, { method: 'beta-product' }).findLast(({ from }) => from <= time)!);

/** Compares everything that the engine says with the list of all tables. */
function compare(record: PublishedRecord, patients: number, longest: number): number {
  const tables = listTables(record, patients, longest);
  const answer = reconstruct(record);
  if (tables.length === 0) {
    expect(answer.kind).toBe('contradiction');
    return 0;
  }
  if (answer.kind !== 'cohorts') throw new Error(JSON.stringify(answer));
  expect(answer.tables).toBe(BigInt(tables.length));
  expect(answer.timeVectors).toBe(BigInt(new Set(tables.map(vector)).size));
  for (const time of [1, 2, 4]) {
    const values = [...new Set(tables.map((table) => survivalAt(table, time).toFixed(9)))].sort();
    expect(answer.bounds.survivalAt(time).map((value) => value.toFixed(9))).toEqual(values);
    expect(answer.bounds.eventsBy(time)).toEqual(
      [...new Set(tables.map((table) => eventsBy(table, time)))].sort(),
    );
    const limits = new Set(tables.map((table) => limitsAt(table, time)));
    expect(new Set(answer.bounds.limitsAt(time).map(limitsText))).toEqual(limits);
  }
  const sorted = tables.map((table) => table.patients.map(({ time }) => time).sort((a, b) => a - b));
  expect(answer.ranges).toEqual(
    sorted[0]!.map((_, place) => [
      Math.min(...sorted.map((times) => times[place]!)),
      Math.max(...sorted.map((times) => times[place]!)),
    ]),
  );
  const rmst = (table: Cohort): number => [0, 1, 2].reduce((area, time) => area + survivalAt(table, time), 0);
  const [low, high] = answer.bounds.rmst(3);
  expect(low).toBeCloseTo(Math.min(...tables.map(rmst)), 9);
  expect(high).toBeCloseTo(Math.max(...tables.map(rmst)), 9);

  // The central time vector is the first of those nearest to the mean one.
  const vectors = [...new Map(tables.map((table) => [vector(table), table])).values()].map(
    ({ patients: rows }) => rows.map(({ time }) => time).sort((a, b) => a - b),
  );
  const means = vectors[0]!.map(
    (_, place) => vectors.reduce((sum, times) => sum + times[place]!, 0) / vectors.length,
  );
  means.forEach((mean, place) => expect(answer.means[place]).toBeCloseTo(mean, 9));
  const distance = (times: readonly number[]): number =>
    times.reduce((sum, time, i) => sum + (time - means[i]!) ** 2, 0);
  const least = Math.min(...vectors.map(distance));
  const first = vectors
    .filter((times) => distance(times) < least + 1e-6)
    .sort((a, b) => a.map((time, i) => time - b[i]!).find((difference) => difference !== 0) ?? 0)[0];
  expect(answer.central.patients.map(({ time }) => time)).toEqual(first);

  // Envelopes given each arrangement of each grouping.
  for (const { id, levels } of tables.length <= 3000 ? record.attributes : []) {
    const indices = tables.map((table) => answer.arrangementOf(named(table), id));
    for (const [index] of answer.arrangements(id).entries()) {
      const { cohort } = answer.withArrangement(answer.central, id, index);
      expect(answer.arrangementOf(cohort, id)).toBe(index);
      const alike = tables.filter((_, at) => indices[at] === index);
      for (const level of levels) {
        const strata = alike.map((table) => ({
          patients: table.patients.filter((one) => one.attributes[id] === level.id),
        }));
        const stratum = answer.envelope(cohort, id).find((one) => one.level === level.id);
        if (strata[0]!.patients.length === 0) expect(stratum).toBeUndefined();
        else
          for (let time = 0; time <= stratum!.until; time++) {
            const step = stratum!.steps.findLast(({ from }) => from <= time)!;
            const values = strata.map((one) => survivalAt(one, time));
            expect(step.lower).toBeCloseTo(Math.min(...values), 9);
            expect(step.upper).toBeCloseTo(Math.max(...values), 9);
          }
      }
    }
  }
  if (tables.length <= 3000) compareMoves(answer, tables, record);
  const written = new Set(tables.map((table) => text(table)));
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let draw = 0; draw < 40; draw++) {
    expect(written).toContain(text(answer.draw(random)));
    expect(written).toContain(text(answer.another(answer.central, random)));
  }
  for (const table of tables.slice(0, 100)) expect(answer.disagreements(named(table))).toEqual([]);
  return tables.length;
}

/**
 * Each exit of the central table has the room of that exit in all tables with the same arrangement of one grouping, or in all
 * tables; it can be moved to all of it, and what moves keeps the other arrangements where some table does.
 */
function compareMoves(answer: Reconstruction, tables: readonly Cohort[], record: PublishedRecord): void {
  const { central } = answer;
  const groupings = record.attributes.filter(({ grouping }) => grouping).map(({ id }) => id);
  const keeps = (table: Cohort, id: string): boolean =>
    answer.arrangementOf(table, id) === answer.arrangementOf(central, id);
  const all = tables.map(named);
  for (const grouping of [null, ...groupings]) {
    const alike = all.filter((table) => grouping === null || keeps(table, grouping));
    for (const [place, { event }] of central.patients.entries()) {
      const index = central.patients.slice(0, place).filter((one) => one.event === event).length;
      const timeIn = ({ patients }: Cohort): number | undefined =>
        patients.filter((one) => one.event === event)[index]?.time;
      const times = [...new Set(alike.flatMap((table) => timeIn(table) ?? []))].sort((a, b) => a - b);
      expect(answer.room(central, place, grouping)).toEqual(times);
      for (let time = 1; time <= Math.max(...times) + 1; time++) {
        const moved = answer.moved(central, place, time, grouping);
        expect(moved && timeIn(moved)).toBe(times.includes(time) ? time : null);
        if (!moved) continue;
        expect(alike.map(text)).toContain(text(moved));
        const kept = (table: Cohort): number => groupings.filter((id) => keeps(table, id)).length;
        const there = alike.filter((table) => timeIn(table) === time);
        expect(kept(moved)).toBe(Math.max(...there.map(kept)));
      }
    }
  }
}

const named = ({ patients }: Cohort): Cohort => ({
  patients: patients
    .toSorted((a, b) => a.time - b.time || Number(b.event) - Number(a.event))
    .map((one, index) => ({ ...one, row: `${index}` })),
});
const text = ({ patients }: Cohort): string =>
  patients
    .map(({ time, event, attributes }) => `${time}${event}${JSON.stringify(attributes)}`)
    .sort()
    .join();

const head = `
title: Small
time: { one: week, many: weeks, earliest: 1 }
event: { one: relapse, many: relapses }
`;
const attributes = `
attributes:
  - { id: side, label: side, levels: { left: left, right: right }, grouping: true }
  - { id: size, label: size, levels: { small: small, large: large }, grouping: true }
`;
const n = (patients: number, longest: number): string => `
  - { id: n, says: So many., where: S1, claim: { patients: { exactly: ${patients} } } }
  - { id: longest, says: No longer., where: S1, claim: { maximum: { atMost: ${longest} } } }
`;
const facts = (claims: readonly string[]): string =>
  claims
    .map(
      (claim, index) => `  - { id: fact-${index}, says: "It says ${index}.", where: S2, claim: ${claim} }\n`,
    )
    .join('');
const small = (
  patients: number,
  longest: number,
  claims: readonly string[],
  parts = attributes,
): PublishedRecord =>
  parseRecord(`${head}${parts}\nfacts:${n(patients, longest)}${facts(claims)}`, 'small.yaml');

test('another disease: five patients, two groupings, a median and a survival percentage', () => {
  const record = small(5, 5, [
    "{ medianSurvival: { printed: '3' } }",
    "{ survival: { at: 2, printed: '80 %' } }",
    '{ count: { where: { side: left }, exactly: 2 } }',
    '{ all: { where: { side: left }, have: { size: large } } }',
    "{ mean: { printed: '3.4' } }",
    '{ better: { by: side, level: right, test: log-rank } }',
  ]);
  expect(compare(record, 5, 5)).toBeGreaterThan(20);
});

describe('the engine agrees with listing every table', () => {
  test.each([
    [['{ count: { where: { event: true }, exactly: 2 } }']],
    [["{ mean: { of: { side: left }, printed: '2' } }"]],
    [
      [
        "{ mean: { of: { side: left }, printed: '2.5' } }",
        "{ maximum: { of: { size: small }, printed: '3' } }",
      ],
    ],
    [
      [
        "{ median: { printed: '2.5' } }",
        '{ count: { where: { size: small }, share: "67 %", of: { side: left } } }',
      ],
    ],
    [
      [
        '{ order: { first: { side: left }, then: { side: right } } }',
        '{ distinctTimes: { where: { size: large } } }',
      ],
    ],
    [
      [
        "{ total: { of: { event: false }, printed: '7' } }",
        '{ patient: { where: { event: true, time: 2, side: left } } }',
      ],
    ],
    [["{ survival: { at: 3, of: { side: left }, printed: '50 %' } }"]],
    [['{ medianSurvival: { printed: null } }', '{ pValue: { by: size, test: log-rank, atLeast: 0.5 } }']],
    [
      [
        "{ minimum: { of: { event: true }, printed: '3' } }",
        '{ count: { where: { time: { to: 2 } }, atLeast: 1 } }',
      ],
    ],
    [["{ pValue: { by: side, test: log-rank, printed: '0.3' } }"]],
    [["{ mean: { printed: '9' } }"]],
    [["{ range: { from: '2', to: '4' } }", '{ pValue: { by: side, test: fisher, below: 0.4 } }']],
    [
      [
        "{ range: { of: { side: left }, from: '1', to: '3' } }",
        '{ pValue: { by: size, test: fisher, atLeast: 1 } }',
      ],
    ],
    [["{ pValue: { by: side, test: gehan-breslow, printed: '0.1' } }"]],
    [["{ pValue: { by: side, test: tarone-ware, printed: '0.1', } }"]],
    [["{ pValue: { by: side, test: peto-prentice, printed: '0.2' } }"]],
  ])('with %j', (claims) => {
    const tables = compare(small(4, 4, claims), 4, 4);
    // A mean of 9 is longer than any time; whatever else is listed here must leave something to compare.
    expect(tables === 0).toBe(claims[0]!.includes("'9'"));
  });

  test.each([
    '{ count: { where: {}, atMost: 3 } }',
    '{ count: { where: {}, atLeast: 2 } }',
    '{ patient: { where: {} } }',
  ])('with %s said before how many patients there are', (claim) => {
    const text = `${head}\nfacts:\n${facts([claim])}${n(3, 2)}`;
    expect(compare(parseRecord(text, 'small.yaml'), 3, 2)).toBeGreaterThan(0);
  });

  test('with unknown levels', () => {
    const parts = `
attributes:
  - { id: side, label: side, levels: { left: left, right: right }, grouping: true, missing: true }`;
    compare(small(4, 4, ['{ better: { by: side, level: left, test: log-rank } }'], parts), 4, 4);
    compare(small(4, 4, ['{ known: { attribute: side } }'], parts), 4, 4);
  });

  test('for random records', () => {
    let seed = 20170701;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const where = (): string =>
      [
        '{ event: true }',
        '{ side: left }',
        '{ size: small }',
        '{ side: right, event: true }',
        '{ size: large, time: 2 }',
      ][random(5)]!;
    const claim = (): string =>
      [
        `{ count: { where: ${where()}, exactly: ${random(4)} } }`,
        `{ count: { where: ${where()}, atLeast: ${random(3)} } }`,
        `{ all: { where: ${where()}, have: ${where()} } }`,
        `{ patient: { where: ${where()} } }`,
        `{ mean: { of: ${where()}, printed: '${1 + random(3)}.${random(2) * 5}' } }`,
        `{ order: { first: ${where()}, then: ${where()} } }`,
        `{ survival: { at: ${1 + random(3)}, of: {}, printed: '${[50, 67, 75, 100][random(4)]!} %' } }`,
        `{ better: { by: side, level: left, test: log-rank } }`,
      ][random(8)]!;
    let compatible = 0;
    for (let round = 0; round < 40; round++)
      if (compare(small(3, 4, Array.from({ length: 1 + random(3) }, claim)), 3, 4) > 0) compatible++;
    expect(compatible).toBeGreaterThan(15);
  });
});

test('other times are drawn evenly, also where a mean is over the patients with some level', () => {
  const record = small(
    3,
    4,
    [
      "{ mean: { of: { side: left }, printed: '2' } }",
      '{ count: { where: { event: true }, exactly: 1 } }',
      '{ all: { where: {}, have: { size: large } } }',
      '{ count: { where: { side: left }, exactly: 2 } }',
    ],
    attributes.replaceAll(', grouping: true', ''),
  );
  const answer = reconstruct(record);
  if (answer.kind !== 'cohorts') throw new Error('expected cohorts');
  const times = new Set(listTables(record, 3, 4).map(vector));
  expect(answer.timeVectors).toBe(BigInt(times.size));
  let seed = 4242;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 200 * times.size; draw++) {
    const drawn = vector(answer.another(answer.central, random));
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  expect(new Set(counts.keys())).toEqual(times);
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
  const df = counts.size - 1;
  expect(chiSquare).toBeLessThan(df + 3 * Math.sqrt(2 * df));
});

test('tables are drawn evenly, those with twins as often as others', () => {
  const answer = reconstruct(small(3, 2, ['{ count: { where: { event: true }, exactly: 1 } }']));
  if (answer.kind !== 'cohorts') throw new Error('expected cohorts');
  let seed = 99;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const counts = new Map<string, number>();
  const draws = 200 * Number(answer.tables);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = text(answer.draw(random));
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  expect(counts.size).toBe(Number(answer.tables));
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
  // Three standard deviations above the mean of chi-square with that many degrees of freedom.
  const df = counts.size - 1;
  expect(chiSquare).toBeLessThan(df + 3 * Math.sqrt(2 * df));
});
