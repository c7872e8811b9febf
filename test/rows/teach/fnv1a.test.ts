import { describe, expect, it } from 'vitest';
import { codeHeads } from '../../../src/rows/teach/code/codeHead.ts';
import { fnv1a } from '../../../src/rows/teach/fnv1a.ts';
import { dailyRecord } from '../../../src/rows/teach/games/dailyRecord.ts';
import { shortName } from '../../../src/rows/teach/keptText.ts';
import { seatSeed } from '../../../src/rows/teach/seatOf.ts';

describe('FNV-1a', () => {
  it.each([
    // Noll, "FNV hash test vectors": 32 bits.
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['fo', 0x6222e842],
    ['foobar', 0xbf9cf968],
  ])('of “%s” is as published', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
  it('of one sign is by hand: the sign by exclusive or, then times the prime, modulo 2^32', () => {
    expect(fnv1a('a')).toBe(Number(((0x811c9dc5n ^ 0x61n) * 0x01000193n) % 2n ** 32n));
  });

  it('gives the names, heads, seeds and days that pages and saved codes already have', () => {
    const texts = ['', 'a', 'first-step-ask', 'Kaplan–Meier 𝒜'];
    expect(texts.map(shortName)).toEqual(['tfp', 'i7g', 'ow6', '9lv']);
    const lists = texts.map((id) => ({ id, content: `${id}c` }));
    expect(codeHeads('p', lists)).toEqual(['02A2', 'R0QR', 'DP7T', 'DHKE']);
    expect(texts.map((text) => seatSeed({ group: 'K7Q', seat: 3 }, text))).toEqual([
      3606578894, 3339276229, 2233902257, 4070662522,
    ]);
    expect(dailyRecord('2026-03-01').table.map(({ time }) => time)).toEqual([6, 13, 23, 83, 97, 103]);
  });
});
