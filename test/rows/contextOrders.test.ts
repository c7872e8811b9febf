import { expect, it } from 'vitest';
import { contextPlaces, orderContext } from '../../src/rows/contextOrders.ts';
import type { ContextSeries } from '../../src/rows/contextRows.ts';
import { publication } from '../publicationForTests.ts';

const { context } = publication;
const base = context[0]!;
const at = (value: number): ContextSeries['survival5'] => ({ value, alive: null, lower: null, upper: null });
const series: readonly ContextSeries[] = [
  { ...base, id: 'late', year: 2020, n: 5, survival5: at(0.4), benchmark: false },
  { ...base, id: 'none', year: 2001, n: 900, survival5: at(1), benchmark: true },
  { ...base, id: 'early', year: 2003, n: null, survival5: at(0.9), benchmark: false },
  { ...base, id: 'large', year: 2012, n: 60, survival5: null, benchmark: false },
];
const ids = (ordered: readonly ContextSeries[]) => ordered.map(({ id }) => id);

it('orders by year, by size and by survival, what is unknown after what is known, the benchmark last', () => {
  expect(ids(orderContext(series, 'year'))).toEqual(['early', 'large', 'late', 'none']);
  expect(ids(orderContext(series, 'size'))).toEqual(['large', 'late', 'early', 'none']);
  expect(ids(orderContext(series, 'survival'))).toEqual(['early', 'late', 'large', 'none']);
});

it('leaves its argument as it is, and loses nothing', () => {
  const before = ids(context);
  for (const order of ['year', 'size', 'survival'] as const)
    expect(ids(orderContext(context, order)).toSorted()).toEqual(before.toSorted());
  expect(ids(context)).toEqual(before);
});

it('gives each series its place in each order', () => {
  const places = contextPlaces(context);
  for (const order of ['year', 'size', 'survival'] as const)
    expect(orderContext(context, order).map(({ id }) => places.get(id)?.[order])).toEqual(
      context.map((_, place) => place),
    );
});

it('orders the published series: years never fall, sizes and survivals never rise', () => {
  const own = (order: 'year' | 'size' | 'survival') =>
    orderContext(context, order).filter(({ benchmark }) => !benchmark);
  const years = own('year').map(({ year }) => year);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  const sizes = own('size').flatMap(({ n }) => n ?? []);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const survivals = own('survival').flatMap(({ survival5 }) => survival5?.value ?? []);
  expect(survivals).toEqual(survivals.toSorted((a, b) => b - a));
});
