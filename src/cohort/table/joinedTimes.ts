import type { NamedColumn } from './NamedColumn.ts';
import type { TimeCandidate } from './pairRate.ts';

/** Pairs of columns where the time of death and the time of last follow-up stand apart, each with what the other lacks. */
export function joinedTimes(columns: readonly NamedColumn[]): TimeCandidate[] {
  const usable = columns.filter(
    ({ column, name }) =>
      !column.unnamed &&
      !name.id &&
      !name.date &&
      !column.counts &&
      column.numbers > 0 &&
      column.missing > 0 &&
      name.time > -4,
  );
  const deaths = usable.filter(({ name }) => name.ofEvent && !name.last && name.units.length + name.time > 0);
  const lasts = usable.filter(({ name }) => name.last && !name.ofEvent && name.units.length + name.time > 0);
  return deaths.flatMap((death) =>
    lasts
      .filter((last) => death.column.numbers + last.column.numbers >= 0.9 * death.column.cells)
      .map((last) => ({ columns: [death, last], rate: 4.5 })),
  );
}
