import { expect, test } from 'vitest';
import { neverUsed } from '../../src/publication/neverUsed.ts';

test('names that nothing uses', () => {
  expect(neverUsed(['scan.png', 'flow.svg'], ['scan.png'])).toEqual(['flow.svg']);
  expect(neverUsed(['scan.png'], ['scan.png'])).toEqual([]);
  expect(neverUsed([], ['scan.png'])).toEqual([]);
});

test('a file that a slip probably meant is told of at the slip alone', () => {
  expect(neverUsed(['scan.png', 'flow.svg'], ['pictures/scan.pgn'])).toEqual(['flow.svg']);
});

test('what is no name, as in an attribute that is left empty, meant nothing', () => {
  expect(neverUsed(['scan.png'], [undefined, 4, null])).toEqual(['scan.png']);
});
