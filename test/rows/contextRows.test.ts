import { describe, expect, test } from 'vitest';
import { contextBand, contextRows, wholeNumber } from '../../src/rows/contextRows.ts';
import { exactProportion } from '../../src/survival/index.ts';
import { publication, set } from '../publicationForTests.ts';

describe('a printed percentage', () => {
  test.each([
    [0.895, 19, 17],
    [0.6, 20, 12],
    [0.91, 11, 10],
    [0.857, 21, 18],
    [1, 7, 7],
    [0, 7, 0],
  ])('%d of %d patients is that of %d', (share, n, count) => {
    expect(wholeNumber(share, n)).toBe(count);
  });

  test.each([
    [0.637, 18],
    [0.34, 18],
    [0.553, 49],
    [0.76, 48],
    // Two of them round to 50 %: 500 of 1000 has neighbours.
    [0.5, 1000],
  ])('%d of %d patients is that of no one number', (share, n) => {
    expect(wholeNumber(share, n)).toBeNull();
  });

  test('of a known number alive gives that number back', () => {
    for (let n = 1; n <= 60; n++)
      for (let count = 0; count <= n; count++)
        expect(wholeNumber(Number((count / n).toFixed(4)), n), `${count} of ${n}`).toBe(count);
  });
});

describe('the series of the first publication', () => {
  const lines = contextRows(publication.context);

  test('stand in the order of the file, each followed by those it was compared with', () => {
    expect(lines.filter(({ comparedWith }) => comparedWith === null).map(({ series }) => series.id)).toEqual(
      publication.context.map(({ id }) => id),
    );
    for (const [index, line] of lines.entries())
      if (line.comparedWith !== null) expect(lines[index - 1]?.series).toBe(line.series);
  });

  test('show every printed percentage once', () => {
    const printed = publication.context.flatMap((series) =>
      [series, ...(series.comparator ? [series.comparator] : [])].flatMap((each) =>
        [each.survival3, each.survival5, each.survival10].filter((survival) => survival !== null),
      ),
    );
    expect(lines.flatMap(({ points }) => points)).toHaveLength(printed.length);
  });

  test('have exact limits only where the number alive is recovered, and then around the percentage', () => {
    for (const { points, n } of lines)
      for (const { limits, alive, share, lower, upper } of points) {
        if (limits === null) expect([lower, upper]).toEqual([null, null]);
        if (limits !== 'exact') continue;
        expect({ lower, upper }).toMatchObject(
          (({ lower, upper }) => ({ lower, upper }))(exactProportion(alive!, n!)),
        );
        expect(lower!).toBeLessThan(share);
        expect(upper!).toBeGreaterThan(share);
      }
  });
});

test('the band is 3 of 6, 11.8 to 88.2 %', () => {
  const band = contextBand(set.central.patients);
  expect(band).toMatchObject({ alive: 3, n: 6 });
  expect(band.lower).toBeCloseTo(0.1181, 4);
  expect(band.upper).toBeCloseTo(0.8819, 4);
});
