import { describe, expect, test } from 'vitest';
import { axisEnd } from '../../../src/rows/axisEnd.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { BUILT_WIDTH, type Layout } from '../../../src/figures/kit/layout.ts';
import { exitPlaces } from '../../../src/figures/survival/exitPlaces.ts';
import type { Box } from '../../../src/figures/kit/box.ts';
import { nameBox, type NamePlace } from '../../../src/figures/survival/labelBox.ts';
import { placeLabels } from '../../../src/figures/survival/placeLabels.ts';
import { plotFrame } from '../../../src/figures/survival/plotFrame.ts';
import { defaults, series, session, set } from '../../publicationForTests.ts';

/** The names that found a place: where names are of a usual length, all. */
const found = (places: readonly (NamePlace | null)[]): NamePlace[] =>
  places.filter((place) => place !== null);

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The names' boxes, the places of the exits and the frame of every arrangement of every grouping. */
function drawn(layout: Layout, mortality: boolean, names?: (label: string) => string) {
  const width = BUILT_WIDTH[layout];
  const frame = plotFrame({
    ...{ layout, width, mortality, series },
    axisEnd: axisEnd(defaults.cohort, session.longestOf(defaults.reading)),
  });
  return series.groupings.flatMap(({ id }) =>
    set.arrangements(id).map((_, index) => {
      const { cohort } = set.withArrangement(defaults.cohort, id, index);
      const model = survivalModel(set, cohort, series, { ...defaults, grouping: id });
      const strata = model.strata.map((each) => ({ ...each, label: names?.(each.label) ?? each.label }));
      const places = placeLabels(strata, frame);
      return {
        name: `${id} ${index}`,
        exits: exitPlaces(strata, frame),
        left: frame.left,
        named: found(places).length === strata.length,
        boxes: found(places).map((place) => nameBox(place, layout)),
      };
    }),
  );
}

describe.each(['narrow', 'wide'] as const)('%s', (layout) => {
  const { top, bottom } = plotFrame({
    layout,
    width: BUILT_WIDTH[layout],
    mortality: false,
    axisEnd: 1,
    series,
  });

  function expectClear(name: string, boxes: readonly Box[]): void {
    for (const [index, box] of boxes.entries()) {
      expect(box.left, name).toBeGreaterThanOrEqual(0);
      expect(box.right, name).toBeLessThanOrEqual(BUILT_WIDTH[layout]);
      expect(box.top, name).toBeGreaterThanOrEqual(top - 6);
      expect(box.bottom, name).toBeLessThanOrEqual(bottom);
      for (const other of boxes.slice(index + 1)) expect(meet(box, other), name).toBe(false);
    }
  }

  test.each([false, true])('names stay in the drawing and clear of each other, mortality %s', (mortality) => {
    for (const { name, boxes, named, left } of drawn(layout, mortality)) {
      expect(named, name).toBe(true);
      expectClear(name, boxes);
      for (const box of boxes) expect(box.left, `${name}: the labels of the axis`).toBeGreaterThan(left);
    }
  });

  test('no name covers a death or an end of follow-up', () => {
    for (const { name, boxes, exits } of drawn(layout, false))
      for (const { x, after } of exits)
        for (const box of boxes)
          expect(meet(box, { left: x - 4, right: x + 4, top: after - 4, bottom: after + 4 }), name).toBe(
            false,
          );
  });

  test.each([2, 4, 9])('names %i times as long stay inside the drawing and clear of each other', (times) => {
    for (const { name, boxes } of drawn(layout, false, (label) => label.repeat(times)))
      expectClear(name, boxes);
  });

  test('eight curves that end together have eight names to read', () => {
    const frame = plotFrame({ layout, width: BUILT_WIDTH[layout], mortality: false, axisEnd: 24, series });
    const [one] = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null }).strata;
    if (!one) throw new Error('the cohort has no curve');
    const strata = Array.from({ length: 8 }, (_, index) => ({ ...one, index, label: `Group ${index + 1}` }));
    const places = found(placeLabels(strata, frame));
    expect(places).toHaveLength(8);
    expectClear(
      'eight',
      places.map((place) => nameBox(place, layout)),
    );
  });

  test('of eight curves on one line, names beside it stand alone, and none further away is without its line', () => {
    const frame = plotFrame({ layout, width: BUILT_WIDTH[layout], mortality: false, axisEnd: 200, series });
    const [one] = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null }).strata;
    if (!one) throw new Error('the cohort has no curve');
    const strata = Array.from({ length: 8 }, (_, index) => ({ ...one, index, label: `Group ${index + 1}` }));
    const places = found(placeLabels(strata, frame));
    const survivalAt = (time: number) => one.rows.findLast((row) => row.time <= time)?.survival ?? 1;
    const away = places.map((place) => {
      const box = nameBox(place, layout);
      const points = Array.from({ length: 4 * 186 }, (_, quarter) => quarter / 4);
      const ways = points.map((time) => {
        const [x, y] = [frame.x(time), frame.y(survivalAt(time))];
        return Math.hypot(Math.max(0, box.left - x, x - box.right), Math.max(0, box.top - y, y - box.bottom));
      });
      return Math.min(...ways);
    });
    for (const [index, { lines, keyed }] of places.entries())
      if (!keyed) expect(away[index], lines.join(' ')).toBeLessThanOrEqual(25);
    expect(places.slice(0, 4).filter(({ keyed }) => keyed)).toEqual([]);
    expect(places.some(({ keyed }) => keyed)).toBe(true);
  });

  test('a curve alone needs no key', () => {
    const model = survivalModel(set, defaults.cohort, series, { ...defaults, grouping: null });
    const frame = plotFrame({ layout, width: BUILT_WIDTH[layout], mortality: false, axisEnd: 200, series });
    expect(found(placeLabels(model.strata, frame)).map(({ keyed }) => keyed)).toEqual([false]);
  });
});
