import { describe, expect, it } from 'vitest';
import { checkTableFacts } from '../../../src/rows/teach/checkTableFacts.ts';
import { shuffled } from '../../../src/rows/teach/shuffled.ts';

const rows = [
  { time: 10, event: true },
  { time: 20, event: false },
  { time: 30, event: false },
];

describe('checkTableFacts', () => {
  it('says of each fact what the table has, and whether it agrees', () => {
    expect(
      checkTableFacts(rows, [
        { fact: 'deaths', value: 1 },
        { fact: 'mean', value: 20.4, tolerance: 0.5 },
        { fact: 'survival', at: 15, value: 2 / 3, tolerance: 0 },
        { fact: 'at-risk', at: 20, value: 2 },
        { fact: 'survival', at: 31, value: 2 / 3, tolerance: 0 },
      ]),
    ).toEqual([
      { found: 1, agrees: true },
      { found: 20, agrees: true },
      { found: 2 / 3, agrees: true },
      { found: 1, agrees: false },
      { found: null, agrees: false },
    ]);
  });
});

describe('shuffled', () => {
  it('holds each place once, in one order for one seed, and never in order', () => {
    for (let count = 2; count < 8; count++)
      for (let seed = 0; seed < 30; seed++) {
        const places = shuffled(count, seed);
        const inOrder = Array.from({ length: count }, (_, place) => place);
        expect([...places].sort()).toEqual(inOrder);
        expect(places).not.toEqual(inOrder);
        expect(shuffled(count, seed)).toEqual(places);
      }
    expect(shuffled(1, 7)).toEqual([0]);
  });
});
