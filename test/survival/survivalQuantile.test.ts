import { expect, test } from 'vitest';
import { kaplanMeier, medianSurvival, survivalQuantile } from '../../src/survival/index.ts';
import medianFile from '../reference/median.json' with { type: 'json' };
import { randomTrial, read, seeds, six, sizeOf } from './trials.ts';

const median = (words: string) => medianSurvival(kaplanMeier(read(words)));

test('medianSurvival tells three conventions apart where the curve ends at 1/2', () => {
  expect(medianSurvival(kaplanMeier(six))).toEqual({ infimum: 110, midpoint: (110 + 186) / 2, strict: null });
});

test('medianSurvival takes the middle of a flat that a later event ends', () => {
  expect(median('1 2 3 4')).toEqual({ infimum: 2, midpoint: 2.5, strict: 3 });
  expect(median('1 2 2+ 3+')).toEqual({ infimum: 2, midpoint: 2.5, strict: null });
  expect(median('1 2 3+ 4+')).toEqual({ infimum: 2, midpoint: 3, strict: null });
});

test('medianSurvival is one time where the curve jumps over 1/2', () => {
  expect(median('3 1 2')).toEqual({ infimum: 2, midpoint: 2, strict: 2 });
  expect(median('7')).toEqual({ infimum: 7, midpoint: 7, strict: 7 });
});

test('medianSurvival is not reached where nobody or too few died, or nobody was there', () => {
  for (const words of ['1+ 2+', '1 2+ 3+', ''])
    expect(median(words)).toEqual({ infimum: null, midpoint: null, strict: null });
});

test('medianSurvival sees 1/2 through the rounding of a product', () => {
  // n patients, a die, c leave, then as many die as halve the curve: (n - a) / n · x / (n - a - c) = 1/2.
  const repeat = (word: string, times: number) => `${word} `.repeat(times);
  let tried = 0;
  for (let n = 3; n < 40; n++) {
    for (let a = 1; 2 * a < n; a++) {
      for (let c = 1; c < n - a; c++) {
        const x = (n * (n - a - c)) / (2 * (n - a));
        if (!Number.isInteger(x) || x === n - a - c) continue;
        const words = repeat('1', a) + repeat('2+', c) + repeat('3', n - a - c - x) + repeat('9+', x);
        expect(medianSurvival(kaplanMeier(read(words)))).toEqual({ infimum: 3, midpoint: 6, strict: null });
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
  // 1/3 after two factors: 1 - p is not hit exactly either.
  expect(survivalQuantile(kaplanMeier(read('1 2 3+ ')), 2 / 3).infimum).toBe(2);
});

test('survivalQuantile refuses a probability outside 0 to 1', () => {
  expect(() => survivalQuantile([], 1)).toThrow(
    new RangeError('survivalQuantile requires a probability between 0 and 1, received 1'),
  );
});

test.each(seeds)('survivalQuantile keeps infimum <= midpoint <= strict, by definition (seed %i)', (seed) => {
  const rows = kaplanMeier(randomTrial(seed, sizeOf(seed)));
  for (const p of [0.1, 0.25, 0.5, 0.75, 0.9]) {
    const { infimum, midpoint, strict } = survivalQuantile(rows, p);
    expect(infimum).toBe(rows.find(({ survival }) => survival <= 1 - p + 1e-9)?.time ?? null);
    expect(strict).toBe(rows.find(({ survival }) => survival < 1 - p - 1e-9)?.time ?? null);
    if (infimum === null) expect([midpoint, strict]).toEqual([null, null]);
    else expect(midpoint).toBeGreaterThanOrEqual(infimum);
    if (strict !== null) expect(midpoint).toBeLessThanOrEqual(strict);
  }
});

test.each(medianFile.medians)(
  'medianSurvival has both answers of R to events $event at $time',
  ({ time, event, transcript, table, quantile, median: asked }) => {
    const { infimum, midpoint, strict } = medianSurvival(
      kaplanMeier(time.map((at, index) => ({ time: at, event: event[index]! }))),
    );
    expect([quantile, asked]).toEqual([midpoint, midpoint]);
    const printed = strict === null ? infimum : midpoint;
    expect(table).toBe(printed);
    expect(transcript.at(-1)?.trim().split(/\s+/u)[3]).toBe(printed === null ? 'NA' : String(printed));
  },
);
