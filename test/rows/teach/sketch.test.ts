import { describe, expect, test } from 'vitest';
import {
  begun,
  chosenIn,
  clearedSketch,
  sketchOf,
  sliderAt,
  slidSurvival,
  slidTime,
  tidied,
  undone,
  type Sketch,
} from '../../../src/rows/teach/sketch.ts';
import { penDown, penTo, type PenHold } from '../../../src/rows/teach/penStroke.ts';
import type { Step } from '../../../src/rows/teach/Step.ts';
import { seededRandom } from '../../../src/survival/index.ts';

const UNTIL = 186;
const FIELD = { until: UNTIL, width: 198 };

/** A new step by the sliders, as a reader makes it. */
function stepped(sketch: Sketch, time: number, survival: number): Sketch {
  return tidied(slidSurvival(slidTime(sketch, time, UNTIL), survival, UNTIL));
}

/** A whole stroke through some points; on the handle of a step, or on none. */
function stroke(sketch: Sketch, points: readonly Step[], place: number | null = null, name = 'one'): Sketch {
  let held: { sketch: Sketch; hold: PenHold } = penDown(sketch, points[0]!, place, name, FIELD);
  for (const point of points.slice(1)) held = penTo(held.sketch, held.hold, point, FIELD);
  return tidied(held.sketch);
}

const drawn = [
  [10, 0.83],
  [62, 0.67],
  [110, 0.5],
] as const;
const three = drawn.reduce((sketch, [time, survival]) => stepped(sketch, time, survival), sketchOf());

describe('the sliders', () => {
  test('make a step each, and each is undone', () => {
    expect(three.steps).toEqual([
      { time: 0, survival: 1 },
      ...drawn.map(([time, survival]) => ({ time, survival })),
    ]);
    expect(undone(three).steps).toHaveLength(3);
    expect(undone(undone(undone(three))).steps).toEqual(sketchOf().steps);
    expect(undone(undone(undone(undone(three)))).past).toEqual([]);
  });

  test('move the step that is chosen, the others stay, and it is one change', () => {
    let moving = chosenIn(three, 1);
    expect(sliderAt(moving)).toEqual({ time: 10, survival: 0.83 });
    for (let time = 11; time <= 20; time++) moving = slidTime(moving, time, UNTIL);
    expect(moving.steps.map(({ time }) => time)).toEqual([0, 20, 62, 110]);
    expect(undone(moving).steps).toEqual(three.steps);
    // No farther than to its neighbour.
    expect(slidTime(moving, 100, UNTIL).steps[1]!.time).toBe(61);
  });

  test('without a chosen step the time says only from where on, and changes nothing', () => {
    const at = slidTime(three, 80, UNTIL);
    expect(at.steps).toBe(three.steps);
    expect(at.past).toBe(three.past);
    expect(sliderAt(at)).toEqual({ time: 80, survival: 0.67 });
  });

  test('a height that was moved there and back needs no undoing', () => {
    const there = slidSurvival(slidTime(three, 150, UNTIL), 0.3, UNTIL);
    expect(there.past).toHaveLength(4);
    const back = tidied(slidSurvival(there, 0.5, UNTIL));
    expect(back.steps).toEqual(three.steps);
    expect(back.past).toHaveLength(3);
  });
});

describe('the pen', () => {
  test('draws a fall and goes on level, though the hand trembles', () => {
    const one = stroke(sketchOf(), [
      { time: 10, survival: 0.83 },
      { time: 20, survival: 0.84 },
      { time: 40, survival: 0.82 },
    ]);
    expect(one.steps).toEqual([
      { time: 0, survival: 1 },
      { time: 10, survival: 0.83 },
    ]);
    expect(undone(one).steps).toEqual(sketchOf().steps);
  });

  test('straight down it goes where it points', () => {
    const points = [0.9, 0.89, 0.88, 0.7, 0.69].map((survival) => ({ time: 30, survival }));
    expect(stroke(sketchOf(), points).steps).toEqual([
      { time: 0, survival: 1 },
      { time: 30, survival: 0.69 },
    ]);
  });

  test('on a handle it moves that step alone', () => {
    const moved = stroke(
      three,
      [
        { time: 62, survival: 0.75 },
        { time: 70, survival: 0.7 },
      ],
      2,
    );
    expect(moved.steps[2]!.time).toBe(70);
    expect(moved.steps[2]!.survival).toBeCloseTo(0.62, 10);
    expect(moved.steps.map(({ time }) => time)).toEqual([0, 10, 70, 110]);
    expect(moved.chosen).toBe(2);
  });
});

test('the empty field can be undone', () => {
  const cleared = clearedSketch(three);
  expect(cleared.steps).toEqual(sketchOf().steps);
  expect(undone(cleared).steps).toEqual(three.steps);
});

test('the same change goes on until another begins', () => {
  const one = begun(three, 'a');
  expect(begun(one, 'a')).toBe(one);
  expect(begun(one, 'b').past).toHaveLength(one.past.length + 1);
});

test('whatever is done, the curve never rises, stays in its field, and can be undone to the empty field', () => {
  const random = seededRandom(20);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const point = () => ({ time: upTo(UNTIL), survival: upTo(100) / 100 });
  const points = () => Array.from({ length: 1 + upTo(5) }, point);
  for (let round = 0; round < 300; round++) {
    let sketch = sketchOf();
    for (let turn = 0; turn < 12; turn++) {
      const place = 1 + upTo(7);
      const one = place < sketch.steps.length ? place : null;
      const { time, survival } = point();
      const act = [
        () => stepped(chosenIn(sketch, null), time, survival),
        () => stepped(chosenIn(sketch, one), time, survival),
        () => stroke(sketch, points(), null, String(turn)),
        () => stroke(sketch, points(), one, String(turn)),
        () => undone(sketch),
        () => clearedSketch(sketch),
      ][upTo(5)]!;
      sketch = act();
      for (const [at, step] of sketch.steps.entries()) {
        const before = sketch.steps[at - 1];
        expect(step.survival).toBeGreaterThanOrEqual(0);
        expect(step.survival).toBeLessThanOrEqual(before?.survival ?? 1);
        expect(step.time).toBeGreaterThanOrEqual(before ? before.time + 1 : 0);
        expect(step.time).toBeLessThanOrEqual(UNTIL);
      }
    }
    while (sketch.past.length > 0) sketch = undone(sketch);
    expect(sketch.steps).toEqual(sketchOf().steps);
  }
});
