import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useMotion } from '../../../src/figures/kit/useMotion.ts';
import { betweenShapes, shapeOf, type Shape } from '../../../src/figures/survival/shapeOf.ts';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { defaults, series, set } from '../../publicationForTests.ts';

const shapeBy = (grouping: string | null) =>
  shapeOf(survivalModel(set, defaults.cohort, series, { ...defaults, grouping }).strata);
const whole = shapeBy(null);
const bySite = shapeBy('site');
const byResection = shapeBy('resection');

let host: HTMLElement;
let frames: FrameRequestCallback[] = [];
let drawn: Shape[] = [];
let wantsLess = false;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  host = document.body;
  [frames, drawn, wantsLess] = [[], [], false];
  vi.stubGlobal('document', document);
  vi.stubGlobal('matchMedia', () => ({ matches: wantsLess }));
  vi.stubGlobal('requestAnimationFrame', (task: FrameRequestCallback) => frames.push(task));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => undefined;
  });
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Drawn({ target, moves }: { target: Shape; moves: boolean }) {
  drawn.push(useMotion(target, betweenShapes, { moves }));
  return <></>;
}
const show = (target: Shape, moves = true) =>
  act(() => {
    render(<Drawn target={target} moves={moves} />, host);
  });
/** Lets the next frame come, so many ms after the change. */
const frameAt = (time: number) =>
  act(() => {
    const waiting = frames;
    frames = [];
    for (const task of waiting) task(time);
  });
const last = () => drawn.at(-1);

test('a change that is to be followed passes through what lies between, and arrives', async () => {
  await show(whole);
  expect(last()).toBe(whole);
  await show(bySite);
  expect(last()).toBe(whole);
  await frameAt(250);
  // Half of the way: the curves stand between where all six were and where their groups are.
  const [own, before, after] = [last()!, whole.curves[0]!, bySite.curves[0]!];
  expect(own.curves).toHaveLength(2);
  expect(own.curves[0]?.heights[1]).toBeCloseTo((before.heights[1]! + after.heights[1]!) / 2, 12);
  await frameAt(500);
  expect(last()).toBe(bySite);
  expect(frames).toEqual([]);
});

test('what isn’t to be followed is there at once', async () => {
  await show(whole);
  await show(bySite, false);
  expect(last()).toBe(bySite);
  expect(frames).toEqual([]);
  expect(drawn).not.toContain(undefined);
});

test('a change on the way starts from what is shown', async () => {
  await show(whole);
  await show(bySite);
  await frameAt(200);
  const shown = last();
  await show(byResection);
  expect(last()).toBe(shown);
  await frameAt(500);
  expect(last()).toBe(byResection);
});

test('who asked for less motion sees none', async () => {
  wantsLess = true;
  await show(whole);
  await show(bySite);
  expect(last()).toBe(bySite);
  expect(frames).toEqual([]);
});
