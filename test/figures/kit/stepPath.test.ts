import { expect, test } from 'vitest';
import { stepPath } from '../../../src/figures/kit/stepPath.ts';

test('a step path stays level until the next vertex, and then moves to it', () => {
  const path = stepPath([
    { x: 0, y: 10 },
    { x: 20, y: 40.5 },
    { x: 35, y: 40.5 },
  ]);
  expect(path).toBe('M0,10L20,10L20,40.5L35,40.5L35,40.5');
});

test('a path without a vertex is empty', () => {
  expect(stepPath([])).toBe('');
});
