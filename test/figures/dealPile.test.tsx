import { expect, test } from 'vitest';
import { DealPile } from '../../src/figures/deals/DealPile.tsx';
import { pileSize } from '../../src/figures/deals/pileSize.ts';
import { pileWords } from '../../src/figures/deals/words.ts';
import { dealColumns } from '../../src/rows/dealColumns.ts';
import { dealRows, dealtGrouping, type Deal } from '../../src/rows/dealRows.ts';
import { series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const rows = dealRows(set.central, dealtGrouping(series)!)!;
const deals = rows.deals!;
const columns = dealColumns(deals, 8);
const drawn = (dealt: readonly Deal[], width = 640) =>
  markup(<DealPile {...{ columns, rows, dealt, width }} />).querySelector('svg')!;
/** Every deal so many times. */
const times = (count: number) => Array.from({ length: count }, () => deals).flat();
/** Where the dots of a drawing stand, pile by pile. */
const dotsOf = (drawing: Element) =>
  [...drawing.querySelectorAll('[data-mark="pile"]')].map((pile) =>
    [...pile.querySelectorAll('path')].flatMap((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/M([\d.-]+) ([\d.-]+)h0/gu)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      ),
    ),
  );

test('every deal is a dot of its own over the value of its statistic', () => {
  const drawing = drawn(times(2));
  const piles = dotsOf(drawing);
  expect(piles.map((dots) => dots.length)).toEqual(columns.map((column) => 2 * column.deals.length));
  const all = piles.flat().map(String);
  expect(new Set(all).size).toBe(all.length);
  // The values lie alike on both sides of 0, in the middle.
  const centre = (dots: readonly (readonly [number, number])[]) =>
    dots.reduce((sum, [x]) => sum + x, 0) / dots.length;
  piles.forEach((dots, index) => {
    expect(centre(dots) + centre(piles.at(-1 - index)!)).toBeCloseTo(640, 0);
  });
});

test('piles stay beside each other and inside their room, however many deals there are', () => {
  for (const width of [288, 358, 1056]) {
    for (const count of [1, 5, 50, 250]) {
      const drawing = drawn(times(count), width);
      const piles = dotsOf(drawing);
      piles.slice(1).forEach((dots, index) => {
        const [left, right] = [piles[index]!, dots];
        if (left.length === 0 || right.length === 0) return;
        expect(Math.max(...left.map(([x]) => x))).toBeLessThan(Math.min(...right.map(([x]) => x)));
      });
      for (const [, y] of piles.flat()) expect(y).toBeGreaterThan(16);
    }
  }
});

test('dots shrink as they become many, and too many become bars, which the drawing says', () => {
  const place = { width: 15, height: 140 };
  const dots = [1, 30, 100, 200].map((most) => pileSize(most, place).dot);
  expect(dots).toEqual([...dots].sort((a, b) => b! - a!));
  expect(dots[0]).toBeGreaterThan(dots[3]!);
  expect(pileSize(10_000, place).dot).toBeNull();
  expect(pileSize(10_000, place).heightOf(10_000)).toBe(140);
  expect(pileSize(1, { width: 1, height: 140 }).dot).toBeNull();
  expect(drawn(deals).textContent).toContain('one dot for each deal');
  const many = drawn(times(500), 358);
  expect(many.getAttribute('data-kind')).toBe('bars');
  expect(many.textContent).toContain('bars: too many deals for dots');
  const heights = [...many.querySelectorAll('[data-mark="pile"]')].map((pile) =>
    [...pile.querySelectorAll('rect')].reduce((sum, bar) => sum + Number(bar.getAttribute('height')), 0),
  );
  columns.forEach((column, index) => {
    expect(heights[index]! / heights[1]!).toBeCloseTo(column.deals.length / columns[1]!.deals.length, 2);
  });
});

test('the deals as extreme as the one shown stand out, and the value of that one is marked', () => {
  const drawing = drawn(times(3));
  const extreme = [...drawing.querySelectorAll('[data-mark="pile"]')].filter((pile) =>
    pile.querySelector('[stroke="var(--accent)"]'),
  );
  expect(extreme.map((pile) => pile.getAttribute('data-count'))).toEqual(['3', '3']);
  expect(drawing.textContent).toContain('as shown');
});

test('the piles are said in words', () => {
  expect(pileWords(columns, times(2))).toMatch(
    /^Deals by observed − expected: −1\.85: 2; −0\.85: 6; .*\+1\.85: 2\.$/u,
  );
});
