import { describe, expect, it } from 'vitest';
import { described } from './understood.ts';

const table = (times: readonly string[]) =>
  ['id,time,dead', ...times.map((time, at) => `${at},${time},${at % 2}`)].join('\n');
const askedOf = (times: readonly string[], choices = {}) =>
  described(table(times), choices).questions.map(({ about }) => about);

describe('units behind the figures of some cells', () => {
  const months = ['12 months', '24 months', '7 months', '30 months'];

  it('are asked where other times have none', () => {
    expect(askedOf([...months, '9'])).toEqual(['unit']);
  });

  it.each(['-9', '999'])('but not for %s, which is asked itself', (code) => {
    expect(askedOf([...months, code])).toEqual(['missing']);
  });

  it('nor for a code that was said to be no time', () => {
    expect(askedOf([...months, '999'], { sentinel: { value: 999, isTime: false } })).toEqual([]);
    expect(askedOf([...months, '999'], { sentinel: { value: 999, isTime: true } })).toEqual(['unit']);
  });
});
