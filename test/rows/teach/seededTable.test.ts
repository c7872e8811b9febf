import { describe, expect, it } from 'vitest';
import { seatHash, seatOf, seatSeed } from '../../../src/rows/teach/seatOf.ts';
import { fitsSeed, seededTable } from '../../../src/rows/teach/seededTable.ts';
import { seededRandom } from '../../../src/survival/index.ts';

const draw = (seed: number, rule: Parameters<typeof seededTable>[0], until = 30) =>
  seededTable(rule, until, seededRandom(seed));

describe('a table by chance', () => {
  const rule = { patients: [6, 9], deaths: [2, 4], 'leave-first': [1, 3] } as const;
  const tables = Array.from({ length: 500 }, (_, seed) => draw(seed, rule));
  it('keeps to what it may be', () => {
    for (const patients of tables) {
      const deaths = patients.filter(({ event }) => event).length;
      const first = patients.findIndex(({ event }) => event);
      expect(patients.length).toBeGreaterThanOrEqual(6);
      expect(patients.length).toBeLessThanOrEqual(9);
      expect([2, 3, 4]).toContain(deaths);
      expect([1, 2, 3]).toContain(first);
      const times = patients.map(({ time }) => time);
      expect(new Set(times).size).toBe(times.length);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.every((time) => Number.isInteger(time) && time >= 1 && time <= 30)).toBe(true);
    }
  });
  it('is everything that it may be, some time', () => {
    expect(new Set(tables.map((patients) => patients.length))).toEqual(new Set([6, 7, 8, 9]));
    expect(new Set(tables.map((patients) => patients.findIndex(({ event }) => event)))).toEqual(
      new Set([1, 2, 3]),
    );
  });
  it('is the same for the same seed', () => {
    expect(draw(7, rule)).toEqual(draw(7, rule));
    expect(draw(7, rule)).not.toEqual(draw(8, rule));
  });
  it('with one patient, no death, or all of them dead', () => {
    const one = { patients: [1, 1], deaths: [1, 1], 'leave-first': null } as const;
    expect(draw(1, one)).toMatchObject([{ event: true }]);
    expect(
      draw(1, { patients: [4, 4], deaths: [0, 0], 'leave-first': [2, 2] }).some(({ event }) => event),
    ).toBe(false);
    expect(
      draw(1, { patients: [3, 3], deaths: [9, 9], 'leave-first': [2, 2] }).every(({ event }) => event),
    ).toBe(true);
    expect(() => draw(1, { ...one, patients: [9, 9] }, 5)).toThrow(/requires 9 times, received 5/);
  });
});

describe('how a table by chance ends', () => {
  const exits = (text: string) =>
    text.split(' ').map((exit) => ({ time: Number.parseFloat(exit), event: exit.endsWith('x') }));
  const rule = { patients: [3, 9], deaths: [0, 9], 'leave-first': null } as const;
  it('fits, if nothing is said', () => {
    expect(fitsSeed(exits('4+ 9x 12x'), rule)).toBe(true);
    expect(fitsSeed(exits('4+ 9+'), rule)).toBe(true);
  });
  it('fits how many leave after the last death', () => {
    const last = { ...rule, 'leave-last': [1, 2] } as const;
    expect(fitsSeed(exits('4+ 9x 12x'), last)).toBe(false);
    expect(fitsSeed(exits('4+ 9x 12x 13+'), last)).toBe(true);
    expect(fitsSeed(exits('4+ 9x 12+ 13+'), last)).toBe(true);
    expect(fitsSeed(exits('9x 12+ 13+ 14+'), last)).toBe(false);
  });
  it('fits when the last death comes', () => {
    const late = { ...rule, 'last-death-from': 10 } as const;
    expect(fitsSeed(exits('4x 9x 12+'), late)).toBe(false);
    expect(fitsSeed(exits('4x 10x 12+'), late)).toBe(true);
  });
});

describe('a seat', () => {
  it('stands in the fragment', () => {
    expect(seatOf('#class=k7q&seat=12')).toEqual({ group: 'K7Q', seat: 12 });
    expect(seatOf(`#room=1&${seatHash({ group: 'A', seat: 3 })}`)).toEqual({ group: 'A', seat: 3 });
    for (const hash of [
      '',
      '#class=K7Q',
      '#seat=2',
      '#class=K7Q&seat=0',
      '#class=K7Q&seat=100',
      '#class=K7Q&seat=1.5',
      '#class=a<&seat=1',
    ])
      expect(seatOf(hash)).toBeNull();
  });
  it('has a seed of its own in each exercise', () => {
    const seeds = Array.from({ length: 99 }, (_, seat) =>
      ['a', 'b'].map((id) => seatSeed({ group: 'K7Q', seat: seat + 1 }, id)),
    ).flat();
    expect(new Set(seeds).size).toBe(198);
  });
});
