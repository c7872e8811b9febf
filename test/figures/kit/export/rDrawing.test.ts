import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { R_COLOURS } from '../../../../src/figures/kit/export/rDrawing.ts';
import { lightTokens, tokenValue } from '../../../../src/supplement/lightTokens.ts';

test('curves have the same colours in R as on the page', () => {
  const tokens = lightTokens(readFileSync('src/styles/tokens.css', 'utf8'));
  expect(R_COLOURS).toEqual([1, 2, 3, 4].map((index) => tokenValue(`stratum-${index}`, tokens)));
});
