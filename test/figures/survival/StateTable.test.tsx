import { expect, test } from 'vitest';
import { StateTable } from '../../../src/figures/survival/StateTable.tsx';
import { survivalModel } from '../../../src/rows/survivalModel.ts';
import { hundreds } from '../../hundredsForTests.ts';
import { defaults, series, set } from '../../publicationForTests.ts';
import { markup } from '../markup.ts';

const cells = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
const heads = (table: HTMLElement) => [...table.querySelectorAll('thead th')].map((head) => head.textContent);
const modelBy = (grouping: string | null) =>
  survivalModel(set, defaults.cohort, series, { ...defaults, grouping });

test('a row for each curve and tick: who is at risk, died and left, and what follows of it', () => {
  const table = markup(<StateTable model={modelBy('site')} series={series} axisEnd={200} years={false} />);
  expect(table.querySelector('caption')?.textContent).toBe(
    'Survival after hepatectomy by primary site, at the ticks of the axis',
  );
  expect(heads(table)).toEqual([
    ...['Group', 'Time', 'At risk', 'Died', 'Left', 'Survival', '95 % limits'],
    'The record allows',
  ]);
  const found = cells(table);
  expect(found).toHaveLength(2 * 9);
  // Two of the three with a tumour of the small intestine lived beyond month 48; of the others nobody died.
  expect(found[2]?.slice(0, 6)).toEqual(['Small intestine', '48 months', '2', '1', '0', '67\u202f%']);
  expect(found.at(-1)?.slice(0, 6)).toEqual(['Other sites', '192 months', '0', '0', '3', 'none']);
  for (const row of found)
    expect(
      row
        .slice(2, 5)
        .map(Number)
        .reduce((sum, n) => sum + n),
    ).toBe(3);
});

test('in years the ticks are whole years', () => {
  const table = markup(<StateTable model={modelBy(null)} series={series} axisEnd={200} years />);
  expect(cells(table).map(([, time]) => time)).toContain('4 years');
});

test('of a table that somebody holds nothing is left open', () => {
  const { defaults: opened, setFor, series: own } = hundreds;
  const model = survivalModel(setFor(opened.reading)!, opened.cohort, own, opened);
  const drawn = markup(<StateTable model={model} series={own} axisEnd={120} years={false} />);
  expect(heads(drawn)).not.toContain('The record allows');
  expect(cells(drawn)[0]?.slice(2, 6)).toEqual(['300', '0', '0', '100\u202f%']);
});
