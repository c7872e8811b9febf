import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alongRoom, travel } from '../../../src/figures/survival/travel.ts';

const room = { time: 3, times: [1, 2, 3, 4] };
const journey = Array.from({ length: 7 }, (_, step) => alongRoom(room, step / 6));

test('a death on its journey passes every month of its room, and comes back to where it was', () => {
  expect(journey).toEqual([3, 2, 1, 2, 3, 4, 3]);
});

test('a death at the end of its room has a journey too', () => {
  const whole = Array.from({ length: 7 }, (_, step) => alongRoom({ ...room, time: 1 }, step / 6));
  expect(whole[0]).toBe(1);
  expect(new Set(whole)).toEqual(new Set([1, 2, 3, 4]));
  expect(whole.at(-1)).toBe(1);
});

const start = { patients: [] };
const FRAME = 16;

/** Lets the deaths of two rooms travel; returns what was asked for, what was shown, and what ends it. */
function journeyOf() {
  const asked: string[] = [];
  const shown: unknown[] = [];
  const set = {
    moved(_: unknown, place: number, time: number) {
      asked.push(`${place} to ${time}`);
      return { place, time };
    },
  };
  const rooms = [
    { place: 1, time: 3, times: [1, 2, 3, 4] },
    { place: 2, time: 7, times: [6, 7] },
  ];
  const end = travel(set as never, start, null, rooms as never, (cohort) => shown.push(cohort));
  return { asked, shown, end };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, FRAME));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the table of a step is found in one task and drawn in the next frame', () => {
  const { asked, shown, end } = journeyOf();
  vi.advanceTimersByTime(1);
  expect(asked).toEqual(['1 to 3']);
  expect(shown).toEqual([]);
  vi.advanceTimersByTime(FRAME);
  expect(shown).toEqual([{ place: 1, time: 3 }]);
  end();
});

test('one death after another travels, and then the table that was shown stands again', () => {
  const { asked, shown } = journeyOf();
  vi.advanceTimersByTime(10_000);
  expect(new Set(asked)).toEqual(new Set(['1 to 1', '1 to 2', '1 to 3', '1 to 4', '2 to 6', '2 to 7']));
  expect(shown.at(-1)).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

test('a journey that is ended asks for nothing more', () => {
  const { asked, shown, end } = journeyOf();
  vi.advanceTimersByTime(200);
  end();
  const before = asked.length;
  vi.advanceTimersByTime(10_000);
  expect(asked).toHaveLength(before);
  expect(shown.at(-1)).toBeNull();
});
