import type { GroupedTable } from '../../quantities/exerciseTables.ts';
import type { Quantities } from '../../quantities/Quantity.ts';
import { quantityText } from '../../quantities/quantityText.ts';
import type { SeatAsk, SeatExercise } from './seatExercise.ts';

/** The exits of a table in words: "4 died", "9 alive". */
export function exitsInWords(table: GroupedTable, { happened, without }: SeatExercise['words']): string[] {
  return table.flatMap(({ patients }) =>
    patients.map(({ time, event }) => `${time} ${event ? happened : without}`),
  );
}

/** A quantity of a variant as it is printed, or that of all seats where this one has none of its own. */
export function seatNumber(
  id: string,
  own: Quantities,
  known: SeatExercise['known'],
  { share, unit }: SeatAsk,
): string {
  if (own.has(id)) return `${quantityText(own, id)}${unit === '' ? '' : ` ${unit}`}`;
  const value = known[id];
  return value == null ? id : `${Math.round(value * (share ? 100 : 1) * 100) / 100}${share ? '\u202f%' : ''}`;
}
