import { describe, expect, it } from 'vitest';
import {
  allWhoCross,
  crosses,
  oneMoreRounds,
  pWith,
  runsOf,
  type Added,
} from '../../../../src/rows/teach/games/oneMore.ts';
import { defaults, series } from '../../../publicationForTests.ts';

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

  it('may be impossible by the exact test: then nobody does it', () => {
    for (const round of rounds.filter(({ test }) => test === 'exact')) {
      const all = allWhoCross(cohort, round, BOUNDS);
      // Every single one, tried.
      for (const { id } of site.levels)
        for (const event of [true, false])
          for (const time of [1, 9, 10, 11, 62, 63, 110, 120, 145, 170, 186, 200]) {
            const added = { level: id, time, event };
            const listed = all.some((each) => JSON.stringify(each) === JSON.stringify(added));
            expect(crosses(round, pWith(cohort, site, added))).toBe(listed);
          }
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
