import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { coverageRows } from '../../src/rows/coverageRows.ts';
import { coverageFigure } from '../../src/views/limits/coverageFigure.ts';
import { coverageSentence, coverageTitle } from '../../src/views/limits/coverageSentence.ts';
import { coverageTable } from '../../src/views/limits/coverageTable.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const data = coverageRows(6);
const text = (element: Element) => element.textContent.replaceAll('\u202f', ' ');

describe('the coverage of limits', () => {
  test('is a table with a row per method, in whole percent', () => {
    const lines = [...coverageTable(data, document).querySelectorAll('tr')].map((line) =>
      [...line.children].map(text),
    );
    expect(lines[0]).toEqual(['Limits', 'least', 'mean', 'where five of six survive']);
    expect(lines).toContainEqual(['beta product', '97 %', '99 %', '99 %']);
    expect(lines).toContainEqual(['log-log', '23 %', '80 %', '60 %']);
    expect(lines).toHaveLength(1 + data.rows.length);
  });

  test('is said in a sentence that depends on the numbers', () => {
    expect(text(coverageSentence(data, document))).toContain(
      'Beta product limits keep their promise of 95 %: their coverage is 97 % at least.',
    );
    const worse = data.rows.map((row) => ({ ...row, least: 0.5 }));
    expect(text(coverageSentence({ ...data, rows: worse }, document))).toContain('fall short of 95 %');
    expect(coverageTitle(coverageRows(5))).toContain('five patients');
  });

  test.each([
    ['narrow', 256],
    ['wide', 640],
  ] as const)('is drawn %s, without inline style, a panel per method', (layout, width) => {
    const svg = coverageFigure(data, { layout, width, title: 'Coverage' }, document);
    expect(svg.querySelectorAll('[style], style')).toHaveLength(0);
    expect(svg.querySelectorAll('[data-mark="line"] path')).toHaveLength(data.rows.length);
    expect(svg.getAttribute('aria-label')).toBe('Coverage');
    expect(svg.getAttribute('width')).toBe(String(width));
  });
});
