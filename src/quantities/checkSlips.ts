import { ContentError, type Problem } from '../publication/ContentError.ts';
import type { Ask } from '../publication/askSchema.ts';
import type { ComputedNumber } from '../publication/computedNumber.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { inHundredths } from '../rows/teach/readAnswer.ts';
import { askedNumber } from './askedNumber.ts';
import { atLeast } from './atLeast.ts';
import { quantity, type Quantities } from './Quantity.ts';

/** A wrong value that is one slip away from how a number is computed, whether or not it was named as tempting. */
interface Slip {
  readonly what: string;
  readonly value: number;
}

/**
 * Stops at a question whose tolerance takes a plain slip for right: the chance of exactly so many, or of more, where that of at least
 * so many is asked for.
 *
 * @throws ContentError naming each place
 */
export function checkSlips(exercises: readonly Exercise[], quantities: Quantities): void {
  const problems = exercises.flatMap((exercise) =>
    (
      [
        [['ask'], exercise.matter.ask],
        [['transfer', 'ask'], exercise.matter.transfer.ask],
      ] as const
    ).flatMap(([path, ask]) => problemsOf(exercise, path, ask, quantities)),
  );
  if (problems.length > 0) throw new ContentError(problems);
}

function problemsOf(
  { matter, placeOf }: Exercise,
  path: readonly string[],
  ask: Ask,
  quantities: Quantities,
): Problem[] {
  if (ask.kind !== 'number') return [];
  const number = matter.numbers.find(({ id }) => id === ask.answer);
  if (!number) return [];
  const key = askedNumber(quantities, ask.answer, ask.measure);
  const valueOf = (operand: number | string) =>
    typeof operand === 'number' ? operand : quantity(quantities, operand).value!;
  return slipsOf(number, valueOf).flatMap(({ what, value }) => {
    const slip = value * (inHundredths(ask.measure) ? 100 : 1);
    const apart = Math.abs(slip - key);
    if (apart > ask.tolerance * (1 + 1e-9) || apart < 1e-9) return [];
    return [
      {
        ...placeOf([...path, 'tolerance']),
        inside: [...path, 'tolerance'].join('.'),
        message: `${ask.tolerance} takes ${rounded(slip)}, ${what}, for ${rounded(key)}; expected less than ${rounded(apart)}`,
      },
    ];
  });
}

function slipsOf(number: ComputedNumber, valueOf: (operand: number | string) => number): Slip[] {
  if (number.compute === 'at-least') {
    const [count, of, chance] = [valueOf(number.count), valueOf(number.of), valueOf(number.chance)];
    const more = atLeast(count + 1, of, chance);
    return [
      { what: `the chance of exactly ${count}`, value: atLeast(count, of, chance) - more },
      { what: `the chance of more than ${count}`, value: more },
    ];
  }
  if (number.compute === 'at-least-one') {
    const [tries, chance] = [valueOf(number.tries), valueOf(number.chance)];
    return [
      { what: 'the chance of exactly one', value: atLeast(1, tries, chance) - atLeast(2, tries, chance) },
    ];
  }
  return [];
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
