import { nounFor } from '../../format/counted.ts';
import { formatPercent } from '../../format/formatPercent.ts';
import { curveSteps } from '../../rows/teach/curveSteps.ts';
import type { GroupedTable } from '../../quantities/exerciseTables.ts';
import type { Variant } from '../../quantities/exerciseVariant.ts';
import type { Quantities } from '../../quantities/Quantity.ts';
import { quantityText } from '../../quantities/quantityText.ts';
import { readAnswerText } from '../readAnswerText.ts';
import type { SeatAsk, SeatExercise } from './seatExercise.ts';

/** The exits of a table in words: "4 died", "9 alive". */
export function exitsInWords(table: GroupedTable, { happened, without }: SeatExercise['words']): string[] {
  return table.flatMap(({ patients }) =>
    patients.map(({ time, event }) => `${time} ${event ? happened : without}`),
  );
}

/** What is right at a seat, as it is printed. */
export function seatAnswer(ask: SeatAsk, { quantities, tables }: Variant, exercise: SeatExercise): string {
  const { task } = ask;
  if (task === null) return seatNumber(ask.answer, quantities, exercise.known, ask);
  const patients = (tables.get(task.table) ?? []).flatMap((group) => group.patients);
  if (task.read === 'curve')
    return curveSteps(patients)
      .slice(1)
      .map(({ time, survival }) => `${time}: ${formatPercent(survival)}`)
      .join(', ');
  const { month: one, months: many } = exercise.words;
  return readAnswerText(task, patients, { time: { one, many } });
}

/** A quantity of a variant as it is printed, or that of all seats where this one has none of its own. */
export function seatNumber(
  id: string,
  own: Quantities,
  known: SeatExercise['known'],
  { isInHundredths, unit }: SeatAsk,
): string {
  // The text of a share, or of points, has its unit.
  if (own.has(id)) return isInHundredths ? quantityText(own, id) : inUnit(quantityText(own, id), unit);
  const value = known[id];
  return value == null ? id : inUnit(`${Math.round(value * (isInHundredths ? 100 : 1) * 100) / 100}`, unit);
}

/** A number with its unit; a percent sign stands closer than a word. */
function inUnit(number: string, noun: SeatAsk['unit']): string {
  if (noun === null) return number;
  const unit = nounFor(Number(number), noun);
  return unit === '%' ? `${number}\u202f%` : `${number} ${unit}`;
}
