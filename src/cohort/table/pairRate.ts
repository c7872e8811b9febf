import type { NamedColumn } from './NamedColumn.ts';
import { endpointOfValues } from './endpointOfValues.ts';
import type { Endpoint } from './endpointOf.ts';

export interface TimeCandidate {
  readonly columns: readonly NamedColumn[];
  readonly rate: number;
}

/** What is counted for the one is counted for the other, deaths aside. */
const NEAR: ReadonlySet<Endpoint> = new Set(['dfs', 'rfs', 'efs']);

/** -Infinity where time and outcome are about different things. Death goes before the rest, as overall survival does in reports. */
export function pairRate(
  time: TimeCandidate,
  event: (NamedColumn & { readonly rate: number }) | null,
): number {
  const missing = missingIn(time.columns);
  const own = time.rate - 6 * missing;
  if (event === null) return own - 4;
  const of: Endpoint | null = time.columns.length === 2 ? 'os' : (time.columns[0]?.name.endpoint ?? null);
  const to = event.name.endpoint ?? endpointOfValues(event);
  const fit =
    of !== null && of === to
      ? 6
      : of === null && to === null
        ? 4
        : of !== null && to !== null
          ? NEAR.has(of) && NEAR.has(to)
            ? 5
            : -Infinity
          : of === 'os' || to === 'os'
            ? 4
            : 1;
  const death = of === 'os' || to === 'os' ? 1.5 : 0;
  return own + event.rate + fit + death;
}

function missingIn(columns: readonly NamedColumn[]): number {
  const [a, b] = columns;
  if (!a) return 1;
  const cells = Math.max(1, a.column.cells);
  // Of two columns that complete each other, what one lacks the other has.
  return b ? Math.max(0, a.column.missing + b.column.missing - cells) / cells : a.column.missing / cells;
}
