import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the picture of a tab has the first group’s colour on a dark page, and no other but its ground', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const dark = /--stratum-1: light-dark\(#\w+, (#\w+)\)/u.exec(tokens)?.[1];
  const strokes = readFileSync('public/favicon.svg', 'utf8').match(/(?<=stroke=")#\w+/gu);
  expect([...new Set(strokes)]).toEqual([dark]);
});
