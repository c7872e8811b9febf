import { expect, test } from 'vitest';
import { labelWidth } from '../../../src/figures/survival/labelBox.ts';
import { nameWays } from '../../../src/figures/survival/nameWays.ts';

test('a name is written in one line where it fits, else in lines of like length', () => {
  expect(nameWays('Other sites', 300, 'narrow')[0]).toEqual(['Other sites']);
  const long = 'Incomplete resection, no second hepatectomy';
  expect(nameWays(long, 220, 'narrow')).toEqual([
    ['Incomplete resection,', 'no second hepatectomy'],
    ['Incomplete', 'resection, no', 'second hepatectomy'],
  ]);
});

test('no word of a name is cut as long as three lines hold it', () => {
  for (const words of ['Small intestine, no imatinib before surgery', 'A B C D E F G H', 'one'])
    for (const room of [140, 200, 320])
      for (const lines of nameWays(words, room, 'narrow')) {
        expect(lines.join(' ')).toBe(words);
        for (const line of lines) expect(labelWidth(line, 'narrow')).toBeLessThanOrEqual(room);
      }
});

test('a name that three lines don’t hold ends early, and says so', () => {
  for (const words of ['Othersites'.repeat(9), 'of a column with a very long name '.repeat(9)]) {
    const [lines, ...others] = nameWays(words, 180, 'narrow');
    expect(others).toEqual([]);
    expect(lines?.at(-1)).toMatch(/…$/);
    expect(lines!.length).toBeLessThanOrEqual(3);
    for (const line of lines ?? []) expect(labelWidth(line, 'narrow')).toBeLessThanOrEqual(180);
  }
});
