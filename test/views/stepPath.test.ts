import { expect, it } from 'vitest';
import { stepArea, stepPath } from '../../src/views/survival/stepPath.ts';

/** A px for a unit of time, and ten for the whole of survival, from the top. */
const scales = { x: (time: number) => time, y: (survival: number) => 10 - 10 * survival };
const at = (time: number, survival: number) => ({ time, survival });

it('goes level until the next vertex, then to it', () => {
  expect(stepPath([at(0, 1), at(4, 0.5), at(9, 0.5)], scales)).toBe('M0,0H4V5H9');
});

it('draws steps that change nothing as one line', () => {
  expect(stepPath([at(0, 1), at(3, 1), at(5, 1), at(7, 0.2), at(7, 0.2)], scales)).toBe('M0,0H7V8');
});

it('outlines an area along its upper edge and back along its lower one', () => {
  const points = [
    { time: 0, lower: 0.4, upper: 1 },
    { time: 2, lower: 0.2, upper: 0.8 },
    { time: 6, lower: 0.2, upper: 0.8 },
  ];
  expect(stepArea(points, scales)).toBe('M0,0H2V2H6V8H2V6H0Z');
});

it('reaches the end of an area whose upper edge never falls', () => {
  const points = [
    { time: 0, lower: 0.5, upper: 1 },
    { time: 3, lower: 0, upper: 1 },
    { time: 8, lower: 0, upper: 1 },
  ];
  expect(stepArea(points, scales)).toBe('M0,0H8V10H3V5H0Z');
});

it('is empty without vertices', () => {
  expect(stepPath([], scales)).toBe('');
  expect(stepArea([], scales)).toBe('');
});
