import { expect, test } from 'vitest';
import { OrderPicture } from '../../src/figures/readings/OrderPicture.tsx';
import { ReadingsFigure } from '../../src/figures/readings/ReadingsFigure.tsx';
import { pReadingRows } from '../../src/rows/pReadingRows.ts';
import { publication, series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const data = pReadingRows(publication.record, set.central)!;

test('every order of exits has its line, with a picture that is named in words', () => {
  const figure = markup(<ReadingsFigure id="readings" number={4} data={data} series={series} />);
  const orders = data.rows.flatMap(({ readings }) => readings);
  const pictures = [...figure.querySelectorAll('[role="img"]')];
  expect(pictures).toHaveLength(orders.length);
  expect(pictures[0]?.getAttribute('aria-label')).toMatch(
    /^at one time: death, death, then, death, other left/u,
  );
  const lines = data.rows.reduce((sum, { readings }) => sum + Math.max(1, readings.length), 0);
  expect(figure.querySelectorAll('tbody tr')).toHaveLength(lines + data.months.length);
  expect(figure.textContent).toContain('any, with 281 to 294 of the 681 months in the group of 4');
  expect(figure.textContent).toContain('it allows 4 against 2 as well');
});

test('every P prints as published in the way that stands beside it, and in no other', () => {
  const figure = markup(<ReadingsFigure id="readings" number={4} data={data} series={series} />);
  const rows = [...figure.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].slice(-2).map((cell) => cell.textContent),
  );
  // A test that looks at times has a range of P values in a row.
  const printed = rows.filter(
    ([p, how]) => !p?.includes(' to ') && (how?.includes('rounded') || how?.includes('cut off')),
  );
  expect(printed).toHaveLength(data.rows.flatMap(({ readings }) => readings).length);
  for (const [p, how] of printed) {
    const isRounded = Math.round(Number(p) * 100 + 1e-9) === 2;
    const isCutOff = Math.floor(Number(p) * 100 + 1e-9) === 2;
    expect([p, isRounded, isCutOff]).toEqual([p, how?.includes('rounded'), how?.includes('cut off')]);
  }
  const texts = rows.map(([p]) => p);
  expect(texts).toContain('0.0295');
  expect(texts).not.toContain('0.030');
});

test('a test that prints the P value with no order says so', () => {
  const none = { ...data, rows: [{ ...data.rows[0]!, readings: [] }] };
  const figure = markup(<ReadingsFigure id="readings" number={4} data={none} series={series} />);
  expect(figure.querySelector('tbody')?.textContent).toContain(`no order prints ${data.printed}`);
});

test('a picture has a mark for each exit, and a bar between those of one time', () => {
  const picture = markup(<OrderPicture order="D(Dd)so" label="an order" />);
  expect(picture.querySelectorAll('circle')).toHaveLength(3);
  // The line under all of them, the bar, and two upright strokes.
  const lines = [...picture.querySelectorAll('line')];
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => line.getAttribute('y1') === line.getAttribute('y2'))).toHaveLength(2);
});
