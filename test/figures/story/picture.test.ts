import { expect, test } from 'vitest';
import { knownRuns } from '../../../src/figures/story/knownRuns.ts';
import { betweenPictures, differenceOf, pictureOf, roomAt } from '../../../src/figures/story/picture.ts';

const wide = [
  { time: 0, lower: 0, upper: 1 },
  { time: 100, lower: 0, upper: 1 },
];
const narrow = [
  { time: 0, lower: 1, upper: 1 },
  { time: 10, lower: 0.5, upper: 0.75 },
  { time: 100, lower: 0.5, upper: 0.75 },
];
const left = (timeVectors: string) => ({ timeVectors, tables: timeVectors });

test('both ends of the way are the pictures themselves', () => {
  const [from, to] = [
    pictureOf({ room: wide, left: left('1000000') }),
    pictureOf({ room: narrow, left: left('100') }),
  ];
  const way = betweenPictures(from, to);
  for (const time of [0, 5, 10, 50, 99]) {
    expect(roomAt(way(0).room, time)).toMatchObject(roomAt(wide, time));
    expect(roomAt(way(1).room, time)).toMatchObject(roomAt(narrow, time));
    expect(roomAt(way(0.5).room, time)).toMatchObject({
      lower: (roomAt(wide, time).lower + roomAt(narrow, time).lower) / 2,
      upper: (roomAt(wide, time).upper + roomAt(narrow, time).upper) / 2,
    });
  }
  expect([0, 0.5, 1].map((done) => way(done).count)).toEqual([1_000_000, 10_000, 100]);
});

test('a room that shrinks never leaves what both ends allow', () => {
  const way = betweenPictures(pictureOf({ room: wide, left: null }), pictureOf({ room: narrow, left: null }));
  for (const done of [0.1, 0.4, 0.9])
    for (const { time, lower, upper } of way(done).room) {
      expect(lower).toBeLessThanOrEqual(roomAt(narrow, time).lower);
      expect(upper).toBeGreaterThanOrEqual(roomAt(narrow, time).upper);
    }
});

test('a room comes out of nothing in its place, and goes the same way', () => {
  const nothing = pictureOf({ room: null, left: null });
  const room = pictureOf({ room: narrow, left: left('5') });
  expect(betweenPictures(nothing, room)(0.25)).toEqual({ room: narrow, shade: 0.25, count: 5 });
  expect(betweenPictures(room, nothing)(0.25)).toEqual({ room: narrow, shade: 0.75, count: null });
});

test('a count too large for exact numbers is not counted down', () => {
  expect(pictureOf({ room: narrow, left: left('334011447304531476480000') }).count).toBeNull();
});

test('a change that is interrupted goes on from where it is', () => {
  const [from, to] = [
    pictureOf({ room: wide, left: left('64') }),
    pictureOf({ room: narrow, left: left('4') }),
  ];
  const half = betweenPictures(from, to)(0.5);
  expect(betweenPictures(half, from)(0)).toMatchObject({ shade: half.shade, count: half.count });
  expect(roomAt(betweenPictures(half, from)(0).room, 50)).toMatchObject(roomAt(half.room, 50));
});

test('rooms differ by the area that one has and the other has not', () => {
  expect(differenceOf(wide, wide, 100)).toBe(0);
  // 10 months by 1, and 90 months by 0.75.
  expect(differenceOf(wide, narrow, 100)).toBeCloseTo(77.5, 12);
  expect(differenceOf(narrow, wide, 100)).toBeCloseTo(77.5, 12);
  // Where nothing is said, the curve can be anywhere.
  expect(differenceOf([], narrow, 100)).toBeCloseTo(77.5, 12);
});

test('where both edges are one, the curve is known until the next room begins', () => {
  const room = [
    { time: 0, lower: 1, upper: 1 },
    { time: 10, lower: 0.8, upper: 0.8 },
    { time: 11, lower: 0.6, upper: 0.8 },
    { time: 90, lower: 0.5, upper: 0.5 },
    { time: 100, lower: 0.5, upper: 0.5 },
  ];
  expect(knownRuns(room)).toEqual([
    [
      { time: 0, survival: 1 },
      { time: 10, survival: 0.8 },
      { time: 11, survival: 0.8 },
    ],
    [
      { time: 90, survival: 0.5 },
      { time: 100, survival: 0.5 },
    ],
  ]);
  expect(knownRuns([])).toEqual([]);
});
