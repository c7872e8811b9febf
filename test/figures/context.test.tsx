import { expect, test } from 'vitest';
import { ContextBoard } from '../../src/figures/context/ContextBoard.tsx';
import { ContextTable } from '../../src/figures/context/ContextTable.tsx';
import { contextSentences, contextTitle } from '../../src/figures/context/words.ts';
import { orderContext } from '../../src/rows/contextOrders.ts';
import { contextOwn, contextRows } from '../../src/rows/contextRows.ts';
import { publication, series, set } from '../publicationForTests.ts';
import { markup } from './markup.ts';

const lines = contextRows(orderContext(publication.context, 'year'));
const own = contextOwn(set, series);
const board = markup(<ContextBoard lines={lines} own={own} />);

test('every mark stands at its percentage and carries its years', () => {
  const marks = [...board.querySelectorAll('.context-point')].map((mark) => [
    mark.getAttribute('x'),
    mark.textContent,
  ]);
  expect(marks).toEqual(
    lines.flatMap(({ points }) =>
      points.map(({ share, years }) => [`${Number((share * 100).toFixed(3))}%`, String(years)]),
    ),
  );
});

test('only randomised trials are filled, only the operated are circles, only mixed populations dashed', () => {
  const shapes = [...board.querySelectorAll('.context-point :is(circle, rect)')].map((shape) => ({
    circle: shape.localName === 'circle',
    filled: shape.getAttribute('fill') !== 'var(--card)',
    dashed: shape.hasAttribute('stroke-dasharray'),
  }));
  expect(shapes).toEqual(
    lines.flatMap(({ points, operated, series }) =>
      points.map(() => ({
        circle: operated,
        filled: series.randomised,
        dashed: series.mixedPopulation,
      })),
    ),
  );
});

test('no two points of a line share a height: nothing looks joined', () => {
  for (const row of board.querySelectorAll('.context-series .context-plot')) {
    const heights = [...row.querySelectorAll('.context-point')].map((mark) => mark.getAttribute('y'));
    expect(new Set(heights).size).toBe(heights.length);
  }
});

test('every series links to its DOI or says that it has none', () => {
  const rows = [
    ...board.querySelectorAll(
      '.context-row:not(.context-top, .context-bottom, [data-compared], .context-own)',
    ),
  ];
  expect(rows).toHaveLength(publication.context.length);
  for (const [index, { doi }] of orderContext(publication.context, 'year').entries()) {
    const link = rows[index]?.querySelector('a')?.getAttribute('href') ?? null;
    expect(link).toBe(doi === null ? null : `https://doi.org/${doi}`);
    expect(rows[index]?.textContent?.includes('DOI not verified')).toBe(doi === null);
  }
});

const percent = (share: number) => Number((share * 100).toFixed(2));
const spans = (parent: Element, name: string) =>
  [...parent.querySelectorAll(name)].map((rect) => [
    Number.parseFloat(rect.getAttribute('x') ?? ''),
    Number.parseFloat(rect.getAttribute('width') ?? ''),
    rect.getAttribute('y'),
  ]);

test('behind every mark lies what is known here after as many years, and nothing else', () => {
  const plots = [...board.querySelectorAll('.context-series .context-plot')];
  expect(plots).toHaveLength(lines.length);
  for (const [index, plot] of plots.entries()) {
    const at = lines[index]!.points.map(({ years }) => own.find((each) => each.years === years)!);
    expect(spans(plot, '.context-band').map(([x, width]) => [x, width])).toEqual(
      at.map(({ limits: [lower, upper] }) => [percent(lower), percent(upper - lower)]),
    );
    expect(spans(plot, '.context-open').map(([x, width]) => [x, width])).toEqual(
      at.map(({ survival: [lower, upper] }) => [percent(lower), percent(upper - lower)]),
    );
    const middles = spans(plot, '.context-band').map(([, , y]) => Number(y) + 21 / 2);
    const marks = [...plot.querySelectorAll('.context-point')];
    expect(marks.map((mark) => Number(mark.getAttribute('y')))).toEqual(middles);
  }
});

test('the series in context leads, with each time in words and drawn', () => {
  const first = board.querySelector('.context-own');
  expect(first?.textContent).toContain('These six');
  expect(first?.textContent).toContain(
    '5 years: 3 to 5 of 6 alive, 50 to 83\u202f%, limits 12 to >99\u202f%',
  );
  // The first to leave alive may have left before ten years.
  expect(first?.textContent).toContain('10 years: 1 to 3 of 6 known to have died, 50 to 83');
  expect([...(first?.querySelectorAll('.own-years') ?? [])].map((each) => each.textContent)).toEqual([
    '3 years',
    '5 years',
    '10 years',
  ]);
  expect(board.textContent).not.toContain('alive when last seen');
});

test('what a table fixes is one line, and what isn’t known is not drawn', () => {
  const fixed = own.slice(0, 1).map((at) => ({ ...at, survival: [0.5, 0.5] as const }));
  const drawn = markup(<ContextBoard lines={lines} own={fixed} />);
  expect(drawn.querySelector('.context-open')).toBeNull();
  expect(drawn.querySelectorAll('.own-survival').length).toBe(drawn.querySelectorAll('.context-band').length);
  expect(markup(<ContextBoard lines={lines} own={[]} />).querySelector('.context-own')).toBeNull();
});

test('the title counts the series with an operation and names those without', () => {
  expect(contextTitle(lines, own)).toBe('These six beside seven published series, and imatinib alone');
  const operated = lines.filter(({ operated, comparedWith }) => operated && comparedWith === null);
  expect(operated).toHaveLength(7);
  expect(contextTitle(operated, own)).toBe('These six beside seven published series');
});

test('the table has every line behind the series in context, and makes no number of patients of a percentage', () => {
  const rows = [...markup(<ContextTable lines={lines} own={own} />).querySelectorAll('tbody tr')];
  expect(rows).toHaveLength(lines.length + 1);
  expect(rows[0]?.textContent).toContain('3 to 5 of 6 alive, 50 to 83\u202f% (12 to >99\u202f%)');
  for (const row of rows.slice(1))
    for (const cell of [...row.querySelectorAll('td')].slice(1, 4))
      expect(cell.textContent).not.toMatch(/\d of \d/u);
});

const captionOf = (at: typeof own) => Object.values(contextSentences(lines, at)).join(' ');

test('the caption counts like within like', () => {
  const points = lines.flatMap((line) => line.points);
  const inside = points.filter(({ years, share }) => {
    const at = own.find((each) => each.years === years)!;
    return share >= at.limits[0] && share <= at.limits[1];
  });
  const text = captionOf(own);
  expect(inside).toHaveLength(points.length);
  expect(text).toMatch(new RegExp(`^All ${points.length} printed percentages, .* lie within`));
  const narrow = own.map((at) => ({ ...at, limits: at.survival }));
  const within = points.filter(({ share }) => share >= 3 / 6 && share <= 5 / 6).length;
  expect(captionOf(narrow)).toMatch(new RegExp(`^${within} of ${points.length} printed percentages`));
  expect(text).toContain('No limits were found printed');
});
