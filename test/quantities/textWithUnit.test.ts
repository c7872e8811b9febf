import { expect, test } from 'vitest';
import { textWithUnit } from '../../src/quantities/quantityText.ts';

test.each([
  [1, 'patients', '1 patient'],
  [2, 'patients', '2 patients'],
  [0, 'patients', '0 patients'],
  [1, 'arrangements', '1 arrangement'],
  [1, 'percentage points', '1 percentage point'],
  [1, 'series', '1 series'],
  [null, 'months', '… months'],
  [1, null, '1'],
])('%s %s reads %s', (value, unit, words) => {
  expect(textWithUnit({ value, unit, text: value === null ? '…' : String(value) })).toBe(words);
});
