import { expect, test } from 'vitest';
import { Properties } from '../../src/figures/properties/Properties.tsx';
import { laneRows } from '../../src/rows/laneRows.ts';
import { defaults, publication, series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const lanes = laneRows(set, defaults.cohort, series, publication.record);
const matrix = (isTable = false) =>
  markup(<Properties lanesOf={() => lanes} of={lanes.length} set={{ isTable }} series={series} />);
const cells = (root: HTMLElement, row: string) =>
  [...root.querySelectorAll(`tr[data-row="${row}"] > *`)].map(({ textContent }) => textContent);

test('a row a patient, a column a property: those that patients are grouped by, and the others of the record', () => {
  const root = matrix();
  expect([...root.querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-row'))).toEqual(
    lanes.map(({ row }) => row),
  );
  expect([...root.querySelectorAll('th[scope="col"]')].map(({ textContent }) => textContent)).toEqual([
    'Row',
    'Months',
    'Outcome',
    ...series.groupings.map(({ label }) => label),
    'Imatinib after hepatectomy',
    'Course',
  ]);
});

test('what is stated, deduced and open is told apart by mark and by word', () => {
  const root = matrix();
  expect(cells(root, 'a')).toContain(' Small intestine, stated');
  expect(cells(root, 'd')).toContain(' Other sites, deduced');
  expect(cells(root, 'b')).toContain(' Second hepatectomy, open');
  const shape = (row: string, words: string) =>
    [...root.querySelectorAll(`tr[data-row="${row}"] .known`)].find((cell) =>
      cell.textContent?.includes(words),
    )!;
  expect(shape('a', 'Small intestine').querySelector('circle')?.getAttribute('fill')).toBe('currentColor');
  expect(shape('d', 'Other sites').querySelectorAll('path')).toHaveLength(1);
  expect(shape('b', 'Second hepatectomy').querySelectorAll('path, [fill="currentColor"]')).toHaveLength(0);
  const marks = lanes.flatMap(({ attributes }) => attributes.map(({ known }) => known));
  for (const known of ['stated', 'inferred', 'derived', 'open'] as const) {
    const times = lanes.filter(({ timeKnown }) => timeKnown === known).length;
    expect(root.querySelectorAll(`[data-known="${known}"]`)).toHaveLength(
      marks.filter((each) => each === known).length + times,
    );
  }
});

test('an open time says its bounds', () => {
  for (const { row, time, timeKnown, earliest, latest } of lanes)
    if (timeKnown === 'open')
      expect(cells(matrix(), row)).toContain(` ${time} (${earliest} to ${latest}), open`);
});

test('of somebody’s own table nothing is marked, and the rows that are left out are counted', () => {
  expect(matrix(true).querySelectorAll('.known, svg')).toHaveLength(0);
  const some = markup(<Properties lanesOf={() => lanes} of={299} set={{ isTable: true }} series={series} />);
  expect(some.textContent).toContain('6 of 299, evenly spread.');
});
