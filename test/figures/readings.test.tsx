import { expect, test } from 'vitest';
import { OrderPicture } from '../../src/figures/readings/OrderPicture.tsx';
import { ReadingsFigure } from '../../src/figures/readings/ReadingsFigure.tsx';
import { pReadingRows, untiedFirst } from '../../src/rows/pReadingRows.ts';
import { publication, series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const data = pReadingRows(publication.record, set.central)!;

test('every order of exits has its line, with a picture that is named in words', () => {
  const figure = markup(<ReadingsFigure id="readings" number={4} data={data} series={series} />);
  const orders = data.rows.flatMap(({ readings }) => readings);
  const pictures = [...figure.querySelectorAll('[role="img"]')];
  expect(pictures).toHaveLength(orders.length);
  expect(pictures[0]?.getAttribute('aria-label')).toMatch(/^death, death, death, other left/u);
  const lines = data.rows.reduce((sum, { readings }) => sum + Math.max(1, readings.length), 0);
  expect(figure.querySelectorAll('tbody tr')).toHaveLength(lines + data.months.length);
  expect(figure.textContent).toContain('any, with 281 to 294 of 681 months');
  expect(figure.textContent).toContain('it allows 4 against 2 as well');
});

test('orders in which no two exits share a month stand first, and the others unfold', () => {
  const figure = markup(<ReadingsFigure id="readings" number={4} data={data} series={series} />);
  const folded = figure.querySelector('details')!;
  expect(folded.querySelector('summary')?.textContent).toBe(
    'Seven orders more, with several exits in one month',
  );
  const labels = [...folded.querySelectorAll('[role="img"]')].map((each) => each.getAttribute('aria-label'));
  expect(labels).toHaveLength(7);
  for (const label of labels) expect(label).toContain('at one time');
  const tests = [...figure.querySelectorAll('table')][0]!.querySelectorAll('tbody th');
  expect(tests).toHaveLength(data.rows.length + 1);
});

test('a test that prints the P value only with several exits at one time stands first with these', () => {
  const reading = (order: string) => ({ order }) as (typeof data.rows)[0]['readings'][0];
  const [tied, free] = [reading('(DD)Dooo'), reading('DDDooo')];
  const rows = [
    { test: 'one', readings: [tied, free] },
    { test: 'two', readings: [tied] },
    { test: 'three', readings: [] },
  ];
  expect(untiedFirst(rows)).toEqual({
    shown: [
      { test: 'one', readings: [free] },
      { test: 'two', readings: [tied] },
      { test: 'three', readings: [] },
    ],
    others: [{ test: 'one', readings: [tied] }],
  });
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
