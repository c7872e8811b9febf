import { expect, test } from 'vitest';
import { fittingText, widthOf } from '../../../src/figures/kit/fittingText.ts';

const letters = { size: 12.5, bold: true };

test('words that fit stay as they are', () => {
  expect(fittingText('Small intestine', 188, letters)).toBe('Small intestine');
  expect(fittingText('', 0, letters)).toBe('');
});

test('by hand: 6.5 px a letter, and an ellipsis for what is left out', () => {
  // 60 px hold nine letters: eight and the ellipsis.
  expect(fittingText('abcdefghijkl', 60, letters)).toBe('abcdefgh…');
  expect(fittingText('abcdefghijkl', 60, letters, 'end')).toBe('…efghijkl');
  // No blank before the ellipsis.
  expect(fittingText('abcdefg hijkl', 60, letters)).toBe('abcdefg…');
});

test('capitals take more room, and letters of two code units stay whole', () => {
  expect(widthOf('ABCDEF', letters)).toBeGreaterThan(widthOf('abcdef', letters));
  expect(fittingText('𝒜𝒜𝒜𝒜𝒜𝒜', 20, letters)).toMatch(/^𝒜+…$/u);
});

test.each([0, 5, 20, 46, 100, 300])('what is shortened to %i px fits, or is the ellipsis alone', (width) => {
  for (const words of ['Dukes C', 'University hospital, patient 0001', 'A'.repeat(60)])
    for (const keep of ['start', 'end'] as const) {
      const shown = fittingText(words, width, letters, keep);
      if (shown !== '…') expect(widthOf(shown, letters)).toBeLessThanOrEqual(width);
    }
});
