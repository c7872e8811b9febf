import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pReadingRows } from '../../src/rows/pReadingRows.ts';
import { pReadingTable } from '../../src/views/facts/pReadingTable.ts';
import { publication, series, set } from '../publicationForTests.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const data = pReadingRows(publication.record, set.central)!;
const rows = [...pReadingTable(data, series, document).querySelectorAll('tbody tr')].map((row) =>
  [...row.querySelectorAll('td')].slice(-2).map((cell) => cell.textContent),
);

test('every P that is printed prints as published in the way that stands beside it, and in no other', () => {
  // A test that looks at times has a range of P values in a row.
  const printed = rows.filter(
    ([p, how]) => !p?.includes(' to ') && (how?.includes('rounded') || how?.includes('cut off')),
  );
  expect(printed).toHaveLength(data.rows.flatMap(({ readings }) => readings).length);
  for (const [p, how] of printed) {
    const isRounded = Math.round(Number(p) * 100 + 1e-9) === 2;
    const isCutOff = Math.floor(Number(p) * 100 + 1e-9) === 2;
    expect([p, isRounded, isCutOff]).toEqual([p, how?.includes('rounded'), how?.includes('cut off')]);
  }
});

test('no P is printed as the next hundredth and called cut off', () => {
  const texts = rows.map(([p]) => p);
  expect(texts).toContain('0.0295');
  expect(texts).not.toContain('0.030');
});
