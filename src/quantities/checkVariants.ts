import { ContentError, type Problem } from '../publication/ContentError.ts';
import type { Exercise } from '../publication/loadExercises.ts';
import { seatSeed } from '../rows/teach/seatOf.ts';
import { exerciseVariant } from './exerciseVariant.ts';
import { variantSource } from './variantSource.ts';
import type { Quantities } from './Quantity.ts';

/** So many seats are tried at build. */
const TRIED = 24;

/**
 * Stops at a table with a seed that a page couldn't draw anew: one whose numbers stand in the explanation with how they came
 * about, or one for which no table is found.
 *
 * @throws ContentError naming each place
 */
export function checkVariants(exercises: readonly Exercise[], quantities: Quantities): void {
  const problems = exercises.flatMap((exercise) => problemsOf(exercise, quantities));
  if (problems.length > 0) throw new ContentError(problems);
}

function problemsOf(exercise: Exercise, quantities: Quantities): Problem[] {
  const { placeOf, used } = exercise;
  const source = variantSource(exercise, quantities);
  if (!source) return [];
  const own = source.numbers.map(({ id }) => id);
  const at = (path: readonly PropertyKey[], message: string): Problem => ({
    ...placeOf(path),
    inside: path.map(String).join('.'),
    message,
  });
  const problems = [
    ...used.flatMap(({ name, props, file, line, column }) =>
      name === 'Stat' && own.includes(String(props['of']))
        ? [
            {
              file,
              line,
              column,
              inside: '',
              message: `<Stat of="${String(props['of'])}" /> depends on a table with a seed; expected the explanation to hold for every seat`,
            },
          ]
        : [],
    ),
  ];
  if (problems.length > 0) return problems;
  try {
    for (let seat = 1; seat <= TRIED; seat++)
      exerciseVariant(source, seatSeed({ group: 'A', seat }, exercise.id));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [at(['tables'], `${error.message}; expected ranges that do`)];
  }
  return [];
}
