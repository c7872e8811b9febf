import { endpointOfValues } from './endpointOfValues.ts';
import type { NamedColumn } from './NamedColumn.ts';
import type { TimeCandidate } from './pairRate.ts';

/** From this rate on, a name is that of a time of follow-up: that of an endpoint alone, over numbers. */
const NAMED = 2;

/**
 * Another time, of another endpoint than the one that was found, where neither name nor values of the outcome tell to which of the two
 * it belongs: "OS", "PFS" and "status". A time that has an outcome of its own endpoint beside it is none. Null without one.
 */
export function otherEndpoint(
  found: readonly NamedColumn[],
  event: NamedColumn | null,
  times: readonly TimeCandidate[],
  events: readonly NamedColumn[],
): NamedColumn | null {
  const [own] = found;
  const of = (column: NamedColumn) => column.name.endpoint ?? endpointOfValues(column);
  if (!own || found.length > 1 || own.name.endpoint === null || !event || of(event) !== null) return null;
  const other = times.find(
    ({ columns: [column], rate }) =>
      rate >= NAMED &&
      column !== undefined &&
      column.name.endpoint !== null &&
      column.name.endpoint !== own.name.endpoint &&
      !events.some((each) => each.column !== column.column && of(each) === column.name.endpoint),
  );
  return other?.columns[0] ?? null;
}
