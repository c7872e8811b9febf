import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { orderContext } from '../../src/rows/contextOrders.ts';
import { contextBand, contextRows } from '../../src/rows/contextRows.ts';
import { contextBoard } from '../../src/views/context/contextBoard.ts';
import { contextTable } from '../../src/views/context/contextTable.ts';
import { contextCaption } from '../../src/views/context/contextWords.ts';
import { publication, set } from '../publicationForTests.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const lines = contextRows(orderContext(publication.context, 'year'));
const band = contextBand(set.central.patients);
const board = contextBoard(lines, band, document);

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

test('no two points of a line share a height where their limits meet: nothing looks joined', () => {
  for (const row of board.querySelectorAll('.context-plot')) {
    const spans = [...row.querySelectorAll(':scope > line')].map((line) => ({
      y: line.getAttribute('y1'),
      from: Number.parseFloat(line.getAttribute('x1') ?? ''),
      until: Number.parseFloat(line.getAttribute('x2') ?? ''),
    }));
    for (const [i, one] of spans.entries())
      for (const other of spans.slice(i + 1))
        if (one.from <= other.until && other.from <= one.until) expect(one.y).not.toBe(other.y);
  }
});

test('every series links to its DOI or says that it has none', () => {
  const rows = [
    ...board.querySelectorAll('.context-row:not(.context-top, .context-bottom, [data-compared])'),
  ];
  expect(rows).toHaveLength(publication.context.length);
  for (const [index, { doi }] of orderContext(publication.context, 'year').entries()) {
    const link = rows[index]?.querySelector('a')?.getAttribute('href') ?? null;
    expect(link).toBe(doi === null ? null : `https://doi.org/${doi}`);
    expect(rows[index]?.textContent?.includes('DOI not verified')).toBe(doi === null);
  }
});

test('the series in context is a band of limits, and has no mark', () => {
  expect(board.textContent).toContain('3 of 6 were alive when last seen');
  expect(board.querySelector('.context-ground .context-band')?.getAttribute('x')).toMatch(/^11\.8/);
});

test('the table has every line, and the caption counts them', () => {
  expect(contextTable(lines, document).querySelectorAll('tbody tr')).toHaveLength(lines.length);
  const points = lines.flatMap((line) => line.points);
  const inside = points.filter(({ share }) => share > band.lower && share < band.upper);
  expect(contextCaption(lines, band, document).textContent).toMatch(
    new RegExp(`^The band holds ${inside.length} of the ${points.length} printed percentages`),
  );
});
