import { describe, expect, it } from 'vitest';
import { allWhoCross, oneMoreRounds, runsOf, type Added } from '../../../../src/rows/teach/games/oneMore.ts';
import { defaults, series } from '../../../publicationForTests.ts';
import { dealtP } from './dealtP.ts';

const { cohort } = defaults;
const rounds = oneMoreRounds(cohort, series.groupings);
const site = series.groupings[0]!;
const BOUNDS = { earliest: 1, longest: 200 };

/** The log-rank chi-square from its definition, at every month; 3.8415 is the point of 0.05. */
function chiSquare(added: Added, grouping: string, first: string): number {
  const all = [
    ...cohort.patients.map(({ time, event, attributes }) => ({ time, event, level: attributes[grouping] })),
    added,
  ];
  let [difference, variance] = [0, 0];
  for (let month = 0; month <= 400; month++) {
    const risk = all.filter(({ time }) => time >= month);
    const dead = risk.filter(({ time, event }) => event && time === month);
    if (dead.length === 0 || risk.length < 2) continue;
    const [n, m, d] = [risk.length, risk.filter(({ level }) => level === first).length, dead.length];
    difference += dead.filter(({ level }) => level === first).length - (d * m) / n;
    variance += (d * (m / n) * (1 - m / n) * (n - d)) / (n - 1);
  }
  return variance > 0 ? difference ** 2 / variance : Number.NaN;
}

describe('one more patient', () => {
  it('is asked for each grouping of two, and by the exact test for the first', () => {
    expect(rounds.map(({ grouping, test, below }) => [grouping.id, test, below]).slice(0, 2)).toEqual([
      ['site', 'log-rank', true],
      ['site', 'exact', false],
    ]);
    expect(rounds[0]!.p).toBeCloseTo(0.0246, 4);
  });

  it('crosses 0.05 exactly where the definition says so, for every group, month and outcome', () => {
    for (const round of rounds.filter(({ test }) => test === 'log-rank')) {
      const { id, levels } = round.grouping;
      const found = new Set(allWhoCross(cohort, round, BOUNDS).map((added) => JSON.stringify(added)));
      let count = 0;
      for (const { id: level } of levels)
        for (const event of [true, false])
          for (let time = 1; time <= 200; time++) {
            const added = { level, time, event };
            const square = chiSquare(added, id, levels[0]!.id);
            const does = Number.isNaN(square) ? false : square > 3.841458820694124 !== round.below;
            expect(found.has(JSON.stringify(added)), `${id} ${JSON.stringify(added)}`).toBe(does);
            count += Number(does);
          }
      expect(found.size).toBe(count);
    }
  });

  it('crosses 0.05 by the exact test where the deals say so, for every group, month and outcome', () => {
    const exact = rounds.filter(({ test }) => test === 'exact');
    expect(exact).toHaveLength(1);
    for (const round of exact) {
      const found = new Set(allWhoCross(cohort, round, BOUNDS).map((added) => JSON.stringify(added)));
      const group = (place: number, { level, time, event }: Added) => {
        const { id } = site.levels[place]!;
        const own = cohort.patients.filter(({ attributes }) => attributes['site'] === id);
        return level === id ? [...own, { time, event }] : own;
      };
      let count = 0;
      for (const { id: level } of site.levels)
        for (const event of [true, false])
          for (let time = 1; time <= 200; time++) {
            const added = { level, time, event };
            const does = dealtP(group(0, added), group(1, added)) < 0.05 !== round.below;
            expect(found.has(JSON.stringify(added)), JSON.stringify(added)).toBe(does);
            count += Number(does);
          }
      expect(found.size).toBe(count);
    }
  });

  it('is told in runs of months', () => {
    const of = (level: string, event: boolean, ...times: number[]) =>
      times.map((time) => ({ level, event, time }));
    expect(runsOf([...of('a', true, 1, 2, 3, 5), ...of('a', false, 6), ...of('b', false, 7)])).toEqual([
      { level: 'a', event: true, from: 1, to: 3 },
      { level: 'a', event: true, from: 5, to: 5 },
      { level: 'a', event: false, from: 6, to: 6 },
      { level: 'b', event: false, from: 7, to: 7 },
    ]);
  });
});
