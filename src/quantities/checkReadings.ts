import type { Cohort } from '../cohort/Cohort.ts';
import type { Ask, ReadAsk } from '../publication/askSchema.ts';
import { ContentError, type Problem } from '../publication/ContentError.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { levelJustAbove } from '../rows/teach/levelJustAbove.ts';
import { readKey } from '../rows/teach/readKey.ts';
import { askedTable } from './askedTable.ts';
import { quantity, type Quantities } from './Quantity.ts';
import { readTask } from './readTask.ts';

/**
 * Stops at a reading whose answer can't be told from a wrong one: a tempting value within the tolerance, or a level of the curve so
 * little above the height for which a time is read that a pixel decides.
 *
 * @throws ContentError naming each place
 */
export function checkReadings(exercises: readonly Exercise[], quantities: Quantities, shown: Cohort): void {
  const problems = exercises.flatMap((exercise) =>
    (
      [
        [['ask'], exercise.matter.ask],
        [['transfer', 'ask'], exercise.matter.transfer.ask],
      ] as readonly (readonly [string[], Ask])[]
    ).flatMap(([path, ask]): Problem[] => {
      if (ask.kind !== 'read') return [];
      const patients = askedTable(exercise, ask.table, shown).flatMap((group) => group.patients);
      const at = (last: readonly PropertyKey[], message: string): Problem => {
        const place = [...path, ...last];
        return { ...exercise.placeOf(place), inside: place.map(String).join('.'), message };
      };
      const beyond = beyondFollowUp(ask, patients);
      if (beyond !== null) return [at(['at'], beyond)];
      const level = levelJustAbove(patients, readTask(ask));
      return [
        ...temptingNear(ask, patients, quantities).map(({ place, message }) =>
          at(['tempting', place, 'value'], message),
        ),
        ...(level === null
          ? []
          : [
              at(
                ['height'],
                `the curve has a level of ${rounded(100 * level)} %, which can be taken for this height; expected none within 3 points above it`,
              ),
            ]),
      ];
    }),
  );
  if (problems.length > 0) throw new ContentError(problems);
}

function temptingNear(ask: ReadAsk, patients: Parameters<typeof readKey>[0], quantities: Quantities) {
  if (!('tempting' in ask) || ask.tempting.length === 0) return [];
  const key = readKey(patients, readTask(ask));
  const [answer] = key.axis === null ? [] : key.values;
  if (answer === undefined) return [];
  return ask.tempting.flatMap(({ value: id }, place) => {
    const value = quantity(quantities, id).value! * (key.axis === 'height' ? 100 : 1);
    if (Math.abs(value - answer) > ask.tolerance * (1 + 1e-9)) return [];
    const message = `"${id}" is ${rounded(value)}, and with a tolerance of ${ask.tolerance} right; expected it farther from ${rounded(answer)}`;
    return [{ place, message }];
  });
}

/** Why nothing can be read off at a time; null where something can. */
function beyondFollowUp(ask: ReadAsk, patients: Parameters<typeof readKey>[0]): string | null {
  try {
    readKey(patients, readTask(ask));
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const last = Math.max(...patients.map(({ time }) => time));
    return `${error.message}: the last patient of this table was seen at ${last}; expected a time at which the curve can be read`;
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
