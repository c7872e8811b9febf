import { expect, test } from 'vitest';
import { bound } from '../../src/format/bound.ts';

test('a P stays on one line with its value', () => {
  expect(bound('It gave P = 0.02 for mortality.')).toBe('It gave P\u00a0=\u00a00.02 for mortality.');
  expect(bound('log-rank P 0.0246')).toBe('log-rank P\u00a00.0246');
  expect(bound('P &lt; 0.001')).toBe('P\u00a0&lt;\u00a00.001');
  expect(bound('gives P <a class="stat" href="#x">0.40</a>')).toBe(
    'gives P\u00a0<a class="stat" href="#x">0.40</a>',
  );
});

test('words stay as they are', () => {
  const text = 'What P gives away: the P value of GP 5, and P as a rounded log-rank P and more.';
  expect(bound(text)).toBe(text);
});
