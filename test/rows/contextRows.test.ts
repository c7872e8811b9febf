import { describe, expect, test } from 'vitest';
import {
  contextOwn,
  contextRows,
  isWithin,
  type ContextSeries,
  type PrintedSurvival,
} from '../../src/rows/contextRows.ts';
import { tableReconstruction } from '../../src/reconstruction/tableReconstruction.ts';
import { exactProportion } from '../../src/survival/index.ts';
import { publication, series, set } from '../publicationForTests.ts';

const base = publication.context[0]!;

describe('a printed percentage', () => {
  const at = (printed: Partial<PrintedSurvival>): ContextSeries => ({
    ...base,
    n: 11,
    survival3: null,
    survival5: { value: 10 / 11, alive: null, lower: null, upper: null, ...printed },
  });
  const point = (series: ContextSeries) => contextRows([series])[0]!.points[0]!;

  test('is that of no number of patients unless the source prints the number, even where it looks like one', () => {
    expect(point(at({}))).toMatchObject({ alive: null, lower: null, upper: null, limits: null });
    const { lower, upper } = exactProportion(10, 11);
    expect(point(at({ alive: 10 }))).toMatchObject({ alive: 10, lower, upper, limits: 'exact' });
  });

  test('keeps printed limits', () => {
    expect(point(at({ alive: 10, lower: 0.6, upper: 0.98 }))).toMatchObject({
      lower: 0.6,
      upper: 0.98,
      limits: 'printed',
    });
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

  test('print no number alive, so that none is shown and no limits are made', () => {
    for (const { points } of lines)
      for (const { alive, limits } of points) expect([alive, limits]).toEqual([null, null]);
  });
});

describe('the series in context', () => {
  const own = contextOwn(set, series);

  test('stands beside survival after 3, 5 and 10 years with its own at that time: 3 to 5 of 6', () => {
    // The first to leave alive may have left in month 91: at ten years not all who aren't known to have died are followed.
    expect(own.map(({ isFollowed }) => isFollowed)).toEqual([true, true, false]);
    expect(own.map(({ years, n, alive, survival }) => ({ years, n, alive, survival }))).toEqual(
      [3, 5, 10].map((years) => ({ years, n: 6, alive: [3, 5], survival: [3 / 6, 5 / 6] })),
    );
  });

  test('has the limits of every table that agrees', () => {
    // qbeta(0.025, 3, 4) and qbeta(0.975, 6, 1) in R: three of six are alive, or five, before anybody has left. At ten years one may have.
    const [three, five, ten] = own.map(({ limits }) => limits);
    for (const [lower, upper] of [three!, five!]) {
      expect(lower).toBeCloseTo(0.118117, 6);
      expect(upper).toBeCloseTo(0.995789, 6);
    }
    expect(ten![0]).toBeLessThan(0.1);
    expect(ten![1]).toBeCloseTo(0.995789, 6);
  });

  test('holds another survival within its limits at the same time and at no other', () => {
    const [three] = own;
    expect(isWithin({ years: 3, share: 0.5 }, [three!])).toBe(true);
    expect(isWithin({ years: 3, share: 0.1 }, [three!])).toBe(false);
    expect(isWithin({ years: 5, share: 0.5 }, [three!])).toBe(false);
  });

  test('of a table is what the table has, as long as somebody is followed', () => {
    const patients = [12, 40, 70].map((time, index) => ({
      ...{ row: String(index), time, event: index === 0, attributes: {} },
    }));
    const of = (rows: typeof patients) =>
      contextOwn(tableReconstruction({ patients: rows }, publication.record), series);
    expect(of(patients).map(({ isFollowed }) => isFollowed)).toEqual([true, false]);
    expect(of(patients).map(({ years, alive, survival }) => ({ years, alive, survival }))).toEqual([
      { years: 3, alive: [2, 2], survival: [2 / 3, 2 / 3] },
      { years: 5, alive: [2, 2], survival: [2 / 3, 2 / 3] },
    ]);
    const dead = patients.map((one) => ({ ...one, event: true }));
    expect(of(dead).at(-1)).toMatchObject({ years: 10, alive: [0, 0], survival: [0, 0] });
  });

  test('stands beside nothing where a publication doesn’t count in years', () => {
    expect(contextOwn(set, { ...series, time: { ...series.time, perYear: null } })).toEqual([]);
  });
});
