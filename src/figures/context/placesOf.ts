import { contextPlaces, type ContextOrder } from '../../rows/contextOrders.ts';
import type { ContextLine, ContextSeries } from '../../rows/contextRows.ts';

type Places = Readonly<Record<`data-by-${ContextOrder}`, string>>;

/** Where a series stands in each order, as attributes: the element of the figure reads them to change the order. */
export function placesOf(lines: readonly ContextLine[]): (series: ContextSeries) => Places {
  const places = contextPlaces([...new Set(lines.map(({ series }) => series))]);
  return ({ id }) => {
    const at = (order: ContextOrder): string => String(places.get(id)?.[order] ?? 0);
    return { 'data-by-year': at('year'), 'data-by-size': at('size'), 'data-by-survival': at('survival') };
  };
}
