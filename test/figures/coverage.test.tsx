import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { coverageChart } from '../../src/figures/coverage/coverageChart.ts';
import { CoverageTable } from '../../src/figures/coverage/CoverageFigure.tsx';
import { coveragePromise, coverageSentence, coverageTitle } from '../../src/figures/coverage/words.ts';
import { coverageRows } from '../../src/rows/coverageRows.ts';
import { markup } from './markup.ts';

const data = coverageRows(6);
const plain = (words: string) => words.replaceAll('\u202f', ' ');

describe('the coverage of limits', () => {
  test('is a table with a row per method, in whole percent', () => {
    const lines = [...markup(<CoverageTable data={data} />).querySelectorAll('tr')].map((line) =>
      [...line.children].map(({ textContent }) => plain(textContent)),
    );
    expect(lines[0]).toEqual(['Limits', 'least', 'mean', 'where five of six survive']);
    expect(lines).toContainEqual(['beta product', '97 %', '99 %', '99 %']);
    expect(lines).toContainEqual(['log-log', '23 %', '80 %', '60 %']);
    expect(lines).toHaveLength(1 + data.rows.length);
  });

  test('is said in a sentence that depends on the numbers', () => {
    expect(plain(coveragePromise(data))).toBe(
      'Beta product limits keep their promise of 95 %: their lowest coverage is 97 %.',
    );
    expect(plain(coverageSentence(data))).toMatch(/^Log-log limits .* as few as 23 % of series/u);
    const worse = data.rows.map((row) => ({ ...row, least: 0.5 }));
    expect(plain(coveragePromise({ ...data, rows: worse }))).toContain('fall short of 95 %');
    expect(coverageTitle(coverageRows(5))).toContain('five patients');
  });

  test.each([
    ['narrow', 256],
    ['wide', 640],
  ] as const)('is drawn %s, without inline style, a panel per method', (layout, width) => {
    const { document } = parseHTML(coverageChart(data, { layout, width, title: 'Coverage' }));
    const svg = document.querySelector('svg')!;
    expect(svg.querySelectorAll('[style], style')).toHaveLength(0);
    expect(svg.querySelectorAll('[data-mark="line"] path')).toHaveLength(data.rows.length);
    expect(svg.getAttribute('aria-label')).toBe('Coverage');
    expect(svg.getAttribute('width')).toBe(String(width));
  });
});
