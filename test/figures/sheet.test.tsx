import { expect, it } from 'vitest';
import { readSheet } from '../../src/cohort/table/readSheet.ts';
import { TableFigure } from '../../src/figures/sheet/TableFigure.tsx';
import { markup } from './markup.ts';

const sheet = readSheet('drug;dose;note\nFirst;5;good\nSecond;12,5;\nThird;;weak\n');
const draw = (columns: readonly string[]) =>
  markup(
    <TableFigure
      id="doses"
      number={2}
      title="Doses"
      words={{ caption: 'In mg.', text: '' }}
      rows={{ sheet, columns }}
    />,
  );

it('a table of a file has its number, its heads and its cells as they stand, numbers to the right', () => {
  const drawn = draw([]);
  expect(drawn.querySelector('.figure-title')?.textContent).toBe('Table 2. Doses');
  expect(drawn.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Doses');
  expect([...drawn.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual([
    'drug',
    'dose',
    'note',
  ]);
  const [, second] = drawn.querySelectorAll('tbody tr');
  expect([...(second?.children ?? [])].map(({ textContent }) => textContent)).toEqual(['Second', '12,5', '']);
  expect(second?.querySelector('td')?.getAttribute('data-align')).toBe('right');
  expect(second?.querySelector('th')?.getAttribute('scope')).toBe('row');
  expect(drawn.querySelector('figcaption')?.textContent).toBe('In mg.');
});

it('a table of a file shows the columns that are asked for, in their order', () => {
  expect(
    [...draw(['note', 'drug']).querySelectorAll('thead th')].map(({ textContent }) => textContent),
  ).toEqual(['note', 'drug']);
});
