import type { ContextSeries } from './contextRows.ts';

/** What published series may be ordered by, in the words of a choice. */
export const CONTEXT_ORDERS = {
  year: 'by year',
  size: 'by size',
  survival: 'by 5-year survival',
} as const;

export type ContextOrder = keyof typeof CONTEXT_ORDERS;

/**
 * The series in an order: by year of publication; by patients, most first; or by their own patients' printed survival after five
 * years, highest first. What isn't known comes after what is, equals by year, and patients without the operation come last of all.
 */
export function orderContext(
  context: readonly ContextSeries[],
  order: ContextOrder,
): readonly ContextSeries[] {
  return [...context].sort(
    (one, other) =>
      Number(one.benchmark) - Number(other.benchmark) ||
      (keyOf(one, order) < keyOf(other, order) ? -1 : Number(keyOf(one, order) > keyOf(other, order))) ||
      one.year - other.year,
  );
}

/** The place of each series in each order, by its id: what a page needs to change the order. */
export function contextPlaces(
  context: readonly ContextSeries[],
): ReadonlyMap<string, Readonly<Record<ContextOrder, number>>> {
  const placesBy = (order: ContextOrder): ReadonlyMap<string, number> =>
    new Map(orderContext(context, order).map(({ id }, place) => [id, place]));
  const [year, size, survival] = [placesBy('year'), placesBy('size'), placesBy('survival')];
  return new Map(
    context.map(({ id }) => [
      id,
      { year: year.get(id) ?? 0, size: size.get(id) ?? 0, survival: survival.get(id) ?? 0 },
    ]),
  );
}

/** Smaller comes first. */
function keyOf({ year, n, survival5 }: ContextSeries, order: ContextOrder): number {
  if (order === 'year') return year;
  return -((order === 'size' ? n : survival5?.value) ?? -Infinity);
}
