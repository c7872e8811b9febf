import { expect, test } from 'vitest';
import { MoverFigure } from '../../src/figures/mover/MoverFigure.tsx';
import { exitRows } from '../../src/rows/exitRows.ts';
import { series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const exits = exitRows(set, set.central, null);
const figure = () => markup(<MoverFigure id="mover" exits={exits} series={series} end={200} />);

test('every exit is named, with where it is and how far the record lets it move', () => {
  const items = [...figure().querySelectorAll('li')].map(({ textContent }) => textContent);
  expect(items).toHaveLength(6);
  expect(items[0]).toBe('Row a, deathmonth 10, as stated');
  expect(items[1]).toMatch(/^Row b, deathmonth 62; the record allows 11 to 133$/);
});

test('the shaded stretch of an exit is its room, and its mark lies in it', () => {
  for (const [index, item] of [...figure().querySelectorAll('li')].entries()) {
    const [, room, mark] = [...item.querySelectorAll('rect')].map((rect) => ({
      from: Number(rect.getAttribute('x')),
      until: Number(rect.getAttribute('x')) + Number(rect.getAttribute('width')),
    }));
    const times = exits[index]!.room;
    expect(room!.from).toBe(times[0]);
    expect(room!.until).toBeCloseTo(Math.max(times.at(-1)!, times[0]! + 1), 9);
    expect((mark!.from + mark!.until) / 2).toBeCloseTo(exits[index]!.time, 9);
  }
});
