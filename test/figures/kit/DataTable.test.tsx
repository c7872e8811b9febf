import { expect, test } from 'vitest';
import { DataTable } from '../../../src/figures/kit/DataTable.tsx';
import { markup } from '../markup.ts';

test('each row has a head, or the rows of a group share one; the last cell may be wide', () => {
  const table = markup(
    <DataTable
      caption="What it holds"
      heads={['Group', 'Kind', 'Count']}
      rows={[
        { cells: ['first', 'one', '1'], heads: 2 },
        { cells: ['other', '2'], heads: 0 },
        { cells: ['second', 'nothing'], last: 2, attributes: { 'data-empty': '' } },
      ]}
    />,
  );
  expect(table.querySelector('caption')?.textContent).toBe('What it holds');
  const [first, second, third] = [...table.querySelectorAll('tbody tr')];
  expect(first?.querySelector('th')?.getAttribute('rowspan')).toBe('2');
  expect(first?.querySelector('th')?.getAttribute('scope')).toBe('rowgroup');
  expect(second?.querySelectorAll('th')).toHaveLength(0);
  expect(third?.querySelector('th')?.getAttribute('scope')).toBe('row');
  expect(third?.querySelector('td')?.getAttribute('colspan')).toBe('2');
  expect(third?.hasAttribute('data-empty')).toBe(true);
});
