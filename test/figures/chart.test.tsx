import { parseHTML } from 'linkedom';
import { describe, expect, it, test } from 'vitest';
import { readSheet } from '../../src/cohort/table/readSheet.ts';
import { ChartFigure, ChartTable } from '../../src/figures/chart/ChartFigure.tsx';
import { chartRows, type ChartOptions } from '../../src/figures/chart/chartRows.ts';
import { formOf } from '../../src/figures/chart/formOf.ts';
import { drawChart } from '../../src/figures/chart/drawChart.ts';
import { markup } from './markup.ts';

const sheet = readSheet('who;change;age;arm\na;-30;50;x\nb;12,5;61;y\nc;;70;x\nd;-100;58;y\ne;4;49;x\n');
const chosen = (options: Partial<ChartOptions> & Pick<ChartOptions, 'mark'>): ChartOptions => ({
  ...{ xLabel: 'across', yLabel: 'up', reference: [], bins: null },
  ...options,
});
const rowsOf = (options: ChartOptions) => chartRows(sheet, options, (_, cell) => cell.toUpperCase());
const svgOf = (options: ChartOptions) =>
  parseHTML(drawChart(rowsOf(options), options, 'What is seen', 'wide')).document.querySelector('svg')!;

describe('the rows of a chart', () => {
  it('of a waterfall fall from the largest to the smallest; what is missing is left out and counted', () => {
    const { rows, leftOut } = rowsOf(chosen({ mark: 'waterfall', y: 'change', color: 'arm' }));
    expect(rows.map(({ x, y, color }) => [x, y, color])).toEqual([
      [1, 12.5, 'Y'],
      [2, 4, 'X'],
      [3, -30, 'X'],
      [4, -100, 'Y'],
    ]);
    expect(leftOut).toBe(1);
  });
  it('without a colour are drawn as such, grey and with a form of their own, and come last in the key', () => {
    const gaps = readSheet('who;change;arm\na;-30;x\nb;12;\nc;4;y\nd;5;\n');
    const options = chosen({ mark: 'waterfall', y: 'change', color: 'arm' });
    const data = chartRows(gaps, options, (_, cell) => cell.toUpperCase());
    expect(data.rows.map(({ color }) => color)).toEqual(['not known', 'not known', 'Y', 'X']);
    expect([data.colours, data.shown, data.leftOut]).toEqual([['X', 'Y', 'not known'], 4, 0]);
    const forms = data.colours.map((value) => formOf(value, data.colours));
    expect(forms.at(-1)!.colour).toBe('var(--ink-soft)');
    expect(new Set(forms.map(({ dashes, opacity, symbol }) => `${dashes} ${opacity} ${symbol}`)).size).toBe(
      3,
    );
    for (const mark of ['waterfall', 'dot', 'line', 'histogram', 'bar'] as const) {
      const of = chosen({
        mark,
        x: mark === 'bar' ? undefined : 'change',
        y: mark === 'bar' ? 'who' : 'change',
        color: 'arm',
      });
      expect(
        drawChart(
          chartRows(gaps, of, (_, cell) => cell),
          of,
          'Seen',
          'wide',
        ),
        mark,
      ).toContain('var(--ink-soft)');
    }
  });
  it('of a histogram count what falls between two edges, in as many bins as are asked for', () => {
    const { rows } = rowsOf(chosen({ mark: 'histogram', x: 'age', bins: 3 }));
    expect(rows.map(({ x, end, y }) => [x, end, y])).toEqual([
      [49, 56, 2],
      [56, 63, 2],
      [63, 70, 1],
    ]);
  });
  it('of bars without a number count the rows of each category', () => {
    const { rows } = rowsOf(chosen({ mark: 'bar', y: 'arm' }));
    expect(rows.map(({ x, y }) => [y, x])).toEqual([
      ['X', 3],
      ['Y', 2],
    ]);
  });
  it.each(['dot', 'bar'] as const)('have the colours of a grouping at its levels’ places (%s)', (mark) => {
    const options = chosen({
      mark,
      x: mark === 'dot' ? 'age' : undefined,
      y: mark === 'dot' ? 'change' : 'who',
      color: 'arm',
    });
    const levels = ['Z', 'Y', 'X'];
    const data = chartRows(
      sheet,
      options,
      (column, cell) => (column === 'arm' ? cell.toUpperCase() : cell),
      levels,
    );
    expect(data.colours).toEqual(levels);
    const drawn = drawChart(data, options, 'What is seen', 'wide');
    expect(drawn).not.toContain('--stratum-1');
    expect(drawn).toContain('--stratum-3');
    const figure = markup(
      <ChartFigure
        {...{ id: 'c', number: 1, title: 'T', alt: 'A', data, options }}
        colourLabel="Arm"
        words={{ caption: '', text: '' }}
      />,
    );
    expect([...figure.querySelectorAll('.key li')].map(({ textContent }) => textContent.trim())).toEqual([
      'Y',
      'X',
    ]);
  });
  it('of a line go from left to right', () => {
    expect(rowsOf(chosen({ mark: 'line', x: 'age', y: 'change' })).rows.map(({ x }) => x)).toEqual([
      49, 50, 58, 61,
    ]);
  });
});

describe('a chart', () => {
  test.each<[string, ChartOptions, string, number]>([
    ['a waterfall', chosen({ mark: 'waterfall', y: 'change', color: 'arm', reference: [-30] }), 'rect', 4],
    ['a histogram', chosen({ mark: 'histogram', x: 'age', bins: 3 }), 'rect', 3],
    ['bars', chosen({ mark: 'bar', y: 'who', x: 'age' }), 'rect', 5],
    ['dots', chosen({ mark: 'dot', x: 'age', y: 'change', color: 'arm' }), '[data-mark="dot"] > *', 4],
    ['dots along categories', chosen({ mark: 'dot', x: 'age', y: 'arm' }), '[data-mark="dot"] > *', 5],
    ['lines', chosen({ mark: 'line', x: 'age', y: 'change', color: 'arm' }), '[data-mark="line"] path', 2],
  ])('draws %s in the page’s colours, without inline style', (_, options, marks, count) => {
    const svg = svgOf(options);
    expect(svg.querySelectorAll(marks)).toHaveLength(count);
    expect(svg.querySelectorAll('[style], style')).toHaveLength(0);
    expect(svg.getAttribute('aria-label')).toBe('What is seen');
    expect(svg.outerHTML).not.toContain('NaN');
    const colours = [...svg.querySelectorAll('[stroke], [fill]')].flatMap((part) => [
      part.getAttribute('fill'),
      part.getAttribute('stroke'),
    ]);
    for (const colour of colours.filter(Boolean))
      expect(colour).toMatch(/^(?:var\(--[\w-]+\)|none|currentColor)$/u);
  });

  it('counts in whole numbers at its axis', () => {
    for (const options of [
      chosen({ mark: 'histogram', x: 'age', bins: 3 }),
      chosen({ mark: 'bar', y: 'arm' }),
    ]) {
      const words = [...svgOf(options).querySelectorAll('text')].map(({ textContent }) => textContent.trim());
      expect(words).toContain('2');
      expect(words.filter((word) => word.includes('.'))).toEqual([]);
    }
  });

  it('has its data below as a folded table, and says what it leaves out', () => {
    const options = chosen({ mark: 'waterfall', y: 'change', color: 'arm' });
    const data = rowsOf(options);
    const table = markup(<ChartTable {...{ data, options }} colourLabel="Arm" />);
    expect(
      [...table.querySelectorAll('tr')]
        .map((line) => [...line.children].map(({ textContent }) => textContent))
        .slice(0, 2),
    ).toEqual([
      ['Place', 'up', 'Arm'],
      ['1', '12.5', 'Y'],
    ]);
    const figure = markup(
      <ChartFigure
        {...{ id: 'w', number: 4, title: 'Change', alt: 'Bars', data, options }}
        colourLabel="Arm"
        words={{ caption: 'In percent.', text: '' }}
      />,
    );
    expect(figure.querySelector('.figure-title')?.textContent).toBe('Figure 4. Change');
    expect(figure.querySelector('details summary')?.textContent).toBe('The figure as a table');
    expect(figure.querySelector('figcaption')?.textContent).toBe(
      'In percent.1 row of the table without one of these values is left out.',
    );
    expect([...figure.querySelectorAll('.key li')].map(({ textContent }) => textContent.trim())).toEqual([
      'X',
      'Y',
    ]);
  });
});

test.each([
  [
    { mark: 'waterfall', y: 'change' },
    'A bar for each of 4 rows of the table, from the largest value to the smallest.',
  ],
  [{ mark: 'dot', x: 'age', y: 'change' }, 'A dot for each of 4 rows of the table.'],
  [{ mark: 'line', x: 'age', y: 'change' }, 'Drawn through 4 rows of the table, from left to right.'],
  [{ mark: 'histogram', x: 'age' }, 'Counted from 5 rows of the table.'],
  [{ mark: 'bar', y: 'arm' }, 'Counted from 5 rows of the table.'],
  [{ mark: 'bar', y: 'who', x: 'age' }, 'From 5 rows of the table.'],
] as const)('without words of its author %o says what it draws', (given, said) => {
  const options = chosen(given);
  const drawn = (caption: string) =>
    markup(
      <ChartFigure
        {...{ id: 'c', number: 1, title: 'T', alt: 'A', data: rowsOf(options), options, colourLabel: '' }}
        words={{ caption, text: '' }}
      />,
    ).querySelector('figcaption p')?.textContent;
  expect(drawn('')).toBe(said);
  expect(drawn('Mine.')).toBe('Mine.');
});
