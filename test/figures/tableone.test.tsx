import { expect, it } from 'vitest';
import { TableOneFigure } from '../../src/figures/tableone/TableOneFigure.tsx';
import { numericColumns } from '../../src/quantities/numericColumns.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { quantity } from '../../src/quantities/Quantity.ts';
import { tableOneRows } from '../../src/quantities/tableOneRows.ts';
import { written } from '../publication/writtenPublication.ts';
import { markup } from './markup.ts';

const registry = quantities(written);
const { series, record, sheets } = written;
const said = (id: string) => quantity(registry, id);

function draw(by: string | null, columns: readonly string[] = []) {
  const variables = tableOneRows(
    {
      record,
      series,
      numbers: sheets.patients ? numericColumns(sheets.patients) : [],
      isSome: (id) => said(id).value !== 0,
    },
    by,
    columns,
    (id) => id,
  );
  const grouping = series.groupings.find(({ id }) => id === by) ?? null;
  return markup(
    <TableOneFigure
      {...{ id: 'one', number: 1, title: undefined, series, grouping, variables, said }}
      words={{ caption: '', text: '' }}
    />,
  );
}
const cells = (drawn: HTMLElement) =>
  [...drawn.querySelectorAll('tr')].map((line) =>
    [...line.children].map(({ textContent }) => textContent.replaceAll('\u202f', ' ')),
  );

it('Table 1 has a column for each group and one for all, counts before shares, medians with their ends', () => {
  const drawn = draw('sex');
  const lines = cells(drawn);
  expect(drawn.querySelector('.figure-title')?.textContent).toBe('Table 1. The patients by sex');
  expect(lines[0]).toEqual(['Property', 'Value', 'Women (n = 6)', 'Men (n = 6)', 'All patients (n = 12)']);
  expect(lines).toContainEqual(['Stage', 'Stage I', '3 (60 %)', '1 (17 %)', '4 (36 %)']);
  expect(lines).toContainEqual(['Not known', '1', '0', '1']);
  expect(lines).toContainEqual([
    'Age in years at the operation',
    'Median (range)',
    '59 (49 to 68)',
    '62 (55 to 73)',
    '60.5 (49 to 73)',
  ]);
  expect(drawn.querySelector('figcaption')?.textContent).toBe(
    'Patients, and their share of those whose value is known. Of numbers the median, with the lowest and the highest.',
  );
});

it('Table 1 says who stands in none of its groups, and shows the columns that are asked for', () => {
  const drawn = draw('stage', ['age', 'sex']);
  expect(drawn.querySelector('figcaption')?.textContent).toContain(
    'One patient whose stage isn’t known stands in the last column alone.',
  );
  expect(
    cells(drawn)
      .slice(1)
      .map(([head]) => head),
  ).toEqual(['Age in years at the operation', 'Sex', 'Men']);
});

it('Table 1 of numbers alone says below it how they are read', () => {
  const caption = draw(null, ['age']).querySelector('figcaption');
  expect(caption?.textContent).toBe('Of numbers the median, with the lowest and the highest.');
});
