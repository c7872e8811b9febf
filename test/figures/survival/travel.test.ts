import { expect, test } from 'vitest';
import { alongRoom } from '../../../src/figures/survival/travel.ts';

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
