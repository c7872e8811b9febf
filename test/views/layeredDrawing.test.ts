import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { axisEnd } from '../../src/rows/axisEnd.ts';
import { survivalModel } from '../../src/rows/survivalModel.ts';
import { LIMIT_METHODS } from '../../src/state/limitMethods.ts';
import { LayeredDrawing } from '../../src/views/LayeredDrawing.ts';
import { BUILT_WIDTH } from '../../src/views/layout.ts';
import { sketchbook } from '../../src/views/sketchbook.ts';
import { svgElement } from '../../src/views/svgElement.ts';
import { drawSurvival, survivalDrawing } from '../../src/views/survival/drawSurvival.ts';
import { session } from '../publicationForTests.ts';
import { written } from './written.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const { series, defaults } = session;
const set = session.setFor(defaults.reading)!;

/** Every choice that a drawing depends on, and its values in turn. */
const first = defaults.cohort;
const other = set.another(first, () => 0.4) ?? first;
const CHOICES = {
  grouping: [null, ...series.groupings.map(({ id }) => id)],
  cohort: [first, other],
  method: LIMIT_METHODS.slice(0, 2),
  excluded: [null, first.patients[0]!.row],
  layout: ['wide', 'narrow'] as const,
  wider: [0, 57],
  later: [0, 24],
  id: ['f', 'g'],
  years: [false, true],
  mortality: [false, true],
  showEnvelope: [true, false],
  showBand: [true, false],
  focus: [0, 1],
  room: [2, 3],
  counts: [true, false],
  leaveOneOut: [false, true],
  extremes: [false, true],
  oneMore: [false, true],
  median: [false, true],
  time: [36, 12, null],
  row: [null, first.patients[1]!.row],
} as const;
type Choice = { [Key in keyof typeof CHOICES]: (typeof CHOICES)[Key][number] };

function drawn({ grouping, cohort, method, excluded, ...choice }: Choice) {
  const model = survivalModel(set, cohort, series, { grouping, method, excluded });
  const end = axisEnd(cohort, session.longestOf(defaults.reading)) + choice.later;
  const width = BUILT_WIDTH[choice.layout] + choice.wider;
  return [model, series, { ...choice, width, axisEnd: end }] as const;
}

const initial = Object.fromEntries(Object.entries(CHOICES).map(([key, [value]]) => [key, value])) as Choice;

function check(drawing: LayeredDrawing, choice: Choice): void {
  const { frame, layers } = survivalDrawing(...drawn(choice), sketchbook);
  const standing = drawing.show(frame, layers);
  expect(written(standing)).toBe(written(drawSurvival(...drawn(choice), document)));
}

describe('a survival figure kept by layers is what it would be if drawn anew', () => {
  test.each(Object.keys(CHOICES) as (keyof Choice)[])('after each change of %s, and back', (key) => {
    const drawing = new LayeredDrawing(document);
    for (const base of [initial, { ...initial, grouping: series.groupings[0]!.id, leaveOneOut: true }])
      for (const value of [...CHOICES[key], CHOICES[key][0]]) check(drawing, { ...base, [key]: value });
  });

  test('after many changes in any order', () => {
    const drawing = new LayeredDrawing(document);
    const keys = Object.keys(CHOICES) as (keyof Choice)[];
    let choice = initial;
    let random = 7;
    const below = (count: number) => {
      random = (random * 48_271) % 2_147_483_647;
      return random % count;
    };
    for (let step = 0; step < 150; step += 1) {
      const key = keys[below(keys.length)]!;
      choice = { ...choice, [key]: CHOICES[key][below(CHOICES[key].length)] };
      check(drawing, choice);
    }
  });
});

describe('LayeredDrawing', () => {
  const layer = (name: string, from: unknown) => ({
    name,
    from: [from],
    draw: () => svgElement(sketchbook, 'g', { 'data-from': String(from) }),
  });
  const frame = (title = '') => ({
    name: 'frame',
    from: [title],
    draw: () => svgElement(sketchbook, 'svg', { 'aria-label': title }),
  });

  test('what hangs on nothing that changed is neither drawn nor moved', () => {
    const drawing = new LayeredDrawing(document);
    const svg = drawing.show(frame(), [layer('a', 1), layer('b', 1), layer('c', 1)]);
    const [a, b, c] = [...svg.children];
    let drawings = 0;
    svg.insertBefore = () => {
      throw new Error('moved');
    };
    const counted = (name: string, from: unknown) => ({
      ...layer(name, from),
      draw: () => {
        drawings += 1;
        return layer(name, from).draw();
      },
    });
    expect(drawing.show(frame(), [counted('a', 1), counted('b', 2), counted('c', 1)])).toBe(svg);
    expect([...svg.children]).toEqual([a, b, c]);
    expect(drawings).toBe(1);
    expect(b!.getAttribute('data-from')).toBe('2');
  });

  test('the frame takes its new attributes where it stands', () => {
    const drawing = new LayeredDrawing(document);
    const svg = drawing.show(frame('one'), [layer('a', 1)]);
    expect(drawing.show(frame('two'), [layer('a', 1)])).toBe(svg);
    expect(svg.getAttribute('aria-label')).toBe('two');
    expect(svg.children).toHaveLength(1);
  });

  test('who goes back to one of the last choices gets what was drawn for it', () => {
    const drawing = new LayeredDrawing(document);
    const drawings: unknown[] = [];
    const show = (from: unknown, children = 0) => {
      const counted = {
        ...layer('a', from),
        draw: () => {
          drawings.push(from);
          const drawn = layer('a', from).draw();
          for (let child = 0; child < children; child += 1) drawn.append(svgElement(sketchbook, 'path'));
          return drawn;
        },
      };
      const svg = drawing.show(frame(), [counted]);
      expect(svg.firstElementChild!.getAttribute('data-from')).toBe(String(from));
      expect(svg.firstElementChild!.children).toHaveLength(children);
    };
    for (const from of ['one', 'two', 'one', 'two']) show(from);
    expect(drawings).toEqual(['one', 'two']);
    // Not of choices long ago, nor of what is large.
    for (let other = 1; other <= 12; other += 1) show(other);
    show('two');
    expect(drawings.filter((from) => from === 'two')).toHaveLength(2);
    for (const from of ['many', 'three', 'many']) show(from, from === 'many' ? 5000 : 0);
    expect(drawings.filter((from) => from === 'many')).toHaveLength(2);
  });

  test('layers that come and go find their places', () => {
    const drawing = new LayeredDrawing(document);
    const order = (...names: string[]) =>
      [
        ...drawing.show(
          frame(),
          names.map((name) => layer(name, name)),
        ).children,
      ].map((child) => child.getAttribute('data-from'));
    for (const names of [['a', 'b', 'c'], ['a', 'c'], ['x', 'a', 'b', 'c'], ['c', 'a'], []])
      expect(order(...names)).toEqual(names);
  });
});
