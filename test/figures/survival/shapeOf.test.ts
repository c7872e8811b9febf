import { describe, expect, test } from 'vitest';
import { betweenShapes, shapeOf, type Shape } from '../../../src/figures/survival/shapeOf.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { seededRandom } from '../../../src/survival/index.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const groupings = [null, ...series.groupings.map(({ id }) => id)];
const random = seededRandom(20);
const cohorts = [defaults.cohort, ...Array.from({ length: 20 }, () => set.another(defaults.cohort, random))];
const shapeFor = (cohort = defaults.cohort, grouping: string | null = null): Shape =>
  shapeOf(survivalModel(set, cohort, series, { ...defaults, grouping }).strata);

test('a shape has every exit once, in order of time, and every curve over all of them', () => {
  for (const cohort of cohorts) {
    for (const grouping of groupings) {
      const { exits, times, curves } = shapeFor(cohort, grouping);
      expect(exits.map(({ row }) => row).toSorted()).toEqual(
        cohort.patients.map(({ row }) => row).toSorted(),
      );
      expect(times).toEqual(cohort.patients.map(({ time }) => time).toSorted((a, b) => a - b));
      for (const { heights, last } of curves) {
        expect(heights).toHaveLength(times.length);
        expect(times).toContain(last);
        // A survival curve only goes down.
        for (const [at, height] of heights.entries())
          expect(height).toBeLessThanOrEqual(heights[at - 1] ?? 1);
      }
    }
  }
});

test('the heights are those of the estimate: all six by hand', () => {
  const { curves } = shapeFor();
  const sixths = [5, 4, 3, 3, 3, 3].map((count) => expect.closeTo(count / 6, 12) as number);
  expect(curves).toEqual([expect.objectContaining({ index: 0, level: null, heights: sixths, last: 186 })]);
});

describe('between two shapes', () => {
  const pairs = cohorts
    .slice(0, 6)
    .flatMap((cohort) =>
      groupings.flatMap((from) =>
        groupings.map((to) => [shapeFor(cohort, from), shapeFor(defaults.cohort, to)] as const),
      ),
    );

  test('the way ends at the shape that was asked for', () => {
    for (const [from, to] of pairs) {
      const end = betweenShapes(from, to)?.(1);
      expect(end?.exits).toEqual(to.exits);
      expect(end?.times).toEqual(to.times);
      expect(end?.curves.slice(0, to.curves.length)).toEqual(to.curves);
      // Curves that run together at the end are one.
      for (const extra of end?.curves.slice(to.curves.length) ?? [])
        expect(extra.heights).toEqual(to.curves.at(-1)?.heights);
    }
  });

  test('it begins where the other shape was, in the colours of the new one', () => {
    for (const [from, to] of pairs) {
      const begun = betweenShapes(from, to)?.(0);
      expect(begun?.times).toEqual(from.times);
      for (const [index, { heights, last }] of begun?.curves.entries() ?? []) {
        const own = from.curves[Math.min(index, from.curves.length - 1)];
        expect(heights).toEqual(own?.heights);
        expect(last).toBe(own?.last);
      }
    }
  });

  test('nothing on the way lies outside what it comes from and goes to', () => {
    for (const [from, to] of pairs) {
      for (const done of [0.1, 0.5, 0.77]) {
        const { times, curves } = betweenShapes(from, to)!(done);
        for (const [at, time] of times.entries()) {
          const [a, b] = [from.times[at]!, to.times[at]!];
          expect(time).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
          expect(time).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
        }
        // In order of time it stays, and a curve never rises.
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        for (const { heights } of curves)
          for (const [at, height] of heights.entries())
            expect(height).toBeLessThanOrEqual((heights[at - 1] ?? 1) + 1e-12);
      }
    }
  });

  test('of tables with other numbers of exits nothing becomes anything', () => {
    const whole = shapeFor();
    const fewer = shapeOf(
      survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null, excluded: 'b' }).strata,
    );
    expect(betweenShapes(whole, fewer)).toBeNull();
  });
});
