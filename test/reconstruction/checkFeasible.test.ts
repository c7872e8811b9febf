import { describe, expect, test } from 'vitest';
import { countOrders } from '../../src/reconstruction/countOrders.ts';
import { ordersOfExits } from '../../src/reconstruction/Exits.ts';
import { explainForced } from '../../src/reconstruction/explainForced.ts';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../../src/reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';

test('orders are counted without being made', () => {
  for (let number = 1; number <= 4; number++)
    for (let fewestEvents = 0; fewestEvents <= number; fewestEvents++)
      for (let mostEvents = fewestEvents; mostEvents <= number; mostEvents++)
        for (const tiedEvents of [true, false])
          for (const landmarks of [[], [5], [5, 9]]) {
            const limits = { patients: number, fewestEvents, mostEvents, tiedEvents };
            expect(countOrders(limits, landmarks.length)).toBe(ordersOfExits(limits, landmarks).length);
          }
});

const record = (claims: readonly string[], attributes = ''): PublishedRecord =>
  parseRecord(
    `
title: Vague
time: { one: week, many: weeks, earliest: 1 }
event: { one: relapse, many: relapses }
attributes: [${attributes}]
facts:
${claims.map((claim, index) => `  - { id: fact-${index}, says: "It says ${index}.", where: S1, claim: ${claim} }`).join('\n')}
`,
    'vague.yaml',
  );
const longest = '{ maximum: { atMost: 100 } }';
const patients = (exactly: number): string => `{ patients: { exactly: ${exactly} } }`;
const events = (exactly: number): string => `{ count: { where: { event: true }, exactly: ${exactly} } }`;
const early = '{ count: { where: { event: true, time: 10 }, exactly: 1 } }';
const binary = (id: string): string => `{ id: ${id}, label: ${id}, levels: { yes: yes, no: no } }`;

describe('what is beyond looking at is told at once, with what would help', () => {
  test.each([
    [record([patients(12), longest]), /^12 patients .* about 2 million orders; .* would help/],
    [record([patients(40), longest]), /^40 patients .* about 10\^21 orders; .* up to about 8 patients/],
    [record([patients(299), longest]), /^299 patients can leave in more than 10\^300 orders/],
    [record([patients(9), early, longest]), /To know the number of patients with the relapse would help/],
    [
      record([patients(10), events(5), early, longest]),
      /that no two had the relapse at the same time would help/,
    ],
    [
      record([patients(5), events(2), '{ maximum: { atMost: 20000 } }', "{ mean: { printed: '5000.2' } }"]),
      /million steps.* Times in a coarser unit/,
    ],
    [
      record(
        [
          patients(7),
          longest,
          '{ pValue: { by: a, test: log-rank, below: 0.05 } }',
          '{ all: { where: { a: yes }, have: { b: yes, c: yes, d: yes } } }',
        ],
        ['a', 'b', 'c', 'd'].map(binary).join(', '),
      ),
      /levels of a, b, c, d can be dealt .* A count of patients with one of these levels would help/,
    ],
  ])('record %#', (vague, words) => {
    // Were these looked at, the test would never end.
    const answer = reconstruct(vague);
    expect(answer).toEqual({ kind: 'unanswerable', reason: expect.stringMatching(words) as string });
  });

  test('and what is decided enough is answered however many patients there are', () => {
    const decided = record([
      patients(9),
      '{ count: { where: { event: true }, exactly: 1 } }',
      '{ maximum: { atMost: 12 } }',
      '{ order: { first: {}, then: { event: true } } }',
    ]);
    const answer = reconstruct(decided);
    if (answer.kind !== 'cohorts') throw new Error(JSON.stringify(answer));
    // The event comes last: eight others anywhere up to it.
    let vectors = 0n;
    for (let last = 1n; last <= 12n; last++) {
      let multisets = 1n;
      for (let i = 1n; i <= 8n; i++) multisets = (multisets * (last + i - 1n)) / i;
      vectors += multisets;
    }
    expect(answer.timeVectors).toBe(vectors);
  });

  test('and nothing is said to be forced by what is too much to look at', () => {
    const some = record(
      [
        patients(12),
        '{ count: { where: { event: true }, exactly: 1 } }',
        longest,
        '{ all: { where: { event: true }, have: { a: yes } } }',
      ],
      `{ id: a, label: a, levels: { yes: yes, no: no }, grouping: true }`,
    );
    for (const { because } of explainForced(some)) expect(because).toContain('fact-1');
  });
});
