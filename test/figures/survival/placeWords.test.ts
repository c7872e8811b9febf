import { describe, expect, test } from 'vitest';
import type { Cohort } from '../../../src/cohort/Cohort.ts';
import { tableSet } from '../../../src/cohort/tableSet.ts';
import { overlap, type Box } from '../../../src/figures/kit/box.ts';
import { layoutFor, TEXT } from '../../../src/figures/kit/layout.ts';
import { curveLines } from '../../../src/figures/survival/curveLines.ts';
import { nameBox } from '../../../src/figures/survival/labelBox.ts';
import { boxOf } from '../../../src/figures/survival/wordPlaces.ts';
import { GRIP, placeWords, roomNames } from '../../../src/figures/survival/placeWords.ts';
import { plotFrame } from '../../../src/figures/survival/plotFrame.ts';
import { roomRows } from '../../../src/rows/roomRows.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const widths = [256, 288, 328, 358, 398, 480, 600, 640, 720, 880, 1056, 1240];

/** All words of a drawing and its grips, as boxes. */
function boxesAt(cohort: Cohort, grouping: string | null, width: number, years = false) {
  const { strata } = survivalModel(set, cohort, series, { grouping, method: 'beta-product' });
  const layout = layoutFor(width);
  const frame = plotFrame({ layout, width, axisEnd: 200, mortality: false, series });
  const rooms = roomRows(set, cohort, grouping, strata);
  const { names, heights, rooms: placed } = placeWords(rooms, strata, frame, series, years);
  const words: (Box & { words: string })[] = [
    ...names.flatMap((name) => (name ? [{ words: name.lines.join(' '), ...nameBox(name, layout) }] : [])),
    ...heights.map((height) => ({ words: height.words, ...boxOf(height, TEXT[layout]) })),
    ...placed.flatMap(({ label }) => (label ? [{ words: label.words, ...boxOf(label, TEXT[layout]) }] : [])),
  ];
  const grips = placed.map(({ x, y }) => ({
    left: x - GRIP,
    right: x + GRIP,
    top: y - GRIP,
    bottom: y + GRIP,
  }));
  // As they are drawn: three px thick, and apart where they run together.
  const lines = strata
    .flatMap((stratum) => curveLines(stratum, frame))
    .map(({ left, right, top, bottom }) => ({
      ...{ left: left - 1.5, right: right + 1.5, top: top - 1.5, bottom: bottom + 1.5 },
    }));
  const unnamed = placed.filter(({ label }) => label === null).length + names.filter((name) => !name).length;
  return { frame, words, names: words.slice(0, strata.length), lines, grips, unnamed };
}

test('a height is a count of patients only while everybody who is not counted has died', () => {
  const heightsAt = (exits: readonly [time: number, event: boolean][]) => {
    const patients = exits.map(([time, event], index) => ({
      row: String(index),
      time,
      event,
      attributes: {},
    }));
    const { strata } = survivalModel(tableSet({ patients }, {}), { patients }, series, {
      ...{ grouping: null, method: 'beta-product' },
    });
    const frame = plotFrame({ layout: 'wide', width: 1240, axisEnd: 200, mortality: false, series });
    // Heights are named where there are rooms: those of the record.
    const own = survivalModel(set, defaults.cohort, series, { grouping: null, method: 'beta-product' });
    const rooms = roomRows(set, defaults.cohort, null, own.strata);
    return placeWords(rooms, strata, frame, series, false).heights.map(({ words }) => words);
  };
  const died = (time: number): [number, boolean] => [time, true];
  const left = (time: number): [number, boolean] => [time, false];
  expect(heightsAt([died(10), died(60), died(110), left(145), left(168), left(186)])).toEqual([
    ...['5 of 6', '4 of 6', '3 of 6'],
  ]);
  // After two have left, 5/6 · 2/3 of six are no patients.
  expect(heightsAt([died(10), left(30), left(40), died(60), left(145), left(168)])).toEqual(['5 of 6']);
});

test('on an axis in years a room is named in years, and finds its place', () => {
  const room = { rank: 2, times: [11, 12, 133] };
  expect(roomNames(room, series, false)[0]).toBe('second death: month 11 to 133');
  expect(roomNames(room, series, true)).toEqual([
    ...['second death: 0.92 to 11.08 years', '0.92 to 11.08 years', '0.92 to 11.08'],
  ]);
  for (const width of widths) {
    const { words, grips, unnamed } = boxesAt(defaults.cohort, null, width, true);
    expect(words.map((box) => box.words).join()).not.toContain('month');
    expect(unnamed).toBe(0);
    for (const [i, box] of words.entries())
      for (const other of [...words.slice(i + 1), ...grips]) expect(overlap(box, other)).toBe(0);
  }
});

const groupings = [null, ...series.groupings.map(({ id }) => id)];

describe.each(groupings)('the words of the curves by %s', (grouping) => {
  const arrangements = grouping === null ? [0] : [...set.arrangements(grouping).keys()];
  test.each(arrangements)(
    'never lie on each other or on a grip, and names on no curve, wherever a death is dragged (arrangement %i)',
    (index) => {
      const start =
        grouping === null ? defaults.cohort : set.withArrangement(defaults.cohort, grouping, index).cohort;
      const faults: string[] = [];
      for (const place of [1, 2]) {
        const room = set.room(start, place, grouping);
        for (let at = 0; at < room.length; at += 6) {
          const cohort = set.moved(start, place, room[at]!, grouping)!;
          for (const width of widths) {
            const { words, names, lines, grips, unnamed, frame } = boxesAt(cohort, grouping, width);
            const where = `death ${place + 1} at ${room[at]}, ${width} px`;
            if (unnamed > 0) faults.push(`${where}: a room without its months, or a curve without its name`);
            for (const name of names) {
              if (name.left < frame.left) faults.push(`${where}: “${name.words}” on the axis`);
              if (lines.some((line) => overlap(name, line) > 0))
                faults.push(`${where}: a curve runs through “${name.words}”`);
            }
            for (const [i, box] of words.entries()) {
              if (box.left < 0 || box.right > frame.width + 2)
                faults.push(`${where}: “${box.words}” leaves the drawing`);
              for (const other of words.slice(i + 1))
                if (overlap(box, other) > 0) faults.push(`${where}: “${box.words}” on “${other.words}”`);
              for (const grip of grips)
                if (overlap(box, grip) > 0) faults.push(`${where}: “${box.words}” on a grip`);
            }
          }
        }
      }
      expect(faults.slice(0, 12)).toEqual([]);
    },
  );
});
