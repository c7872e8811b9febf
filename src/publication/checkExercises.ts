import { askProblems } from './askProblems.ts';
import { checkUsed, type NamedParts } from './checkUsed.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { quantitiesIn } from './exerciseText.ts';
import { exerciseTexts } from './exerciseTexts.ts';
import { journalClubProblems } from './journalClubProblems.ts';
import type { Publication } from './Publication.ts';
import type { Exercise } from './loadExercises.ts';
import { problemAt, unknownAt } from './problemAt.ts';

/**
 * Holds exercises against all that they name: quantities, tables, bins, components; and against themselves: one right option,
 * no id twice.
 *
 * `valueOf` gives a quantity's value, null for one that isn't a single number, undefined for one that doesn't exist; the numbers
 * of the exercises are among them. Without `quantities` any number is taken to exist.
 * @throws ContentError with every problem found
 */
export function checkExercises(
  publication: Pick<Publication, 'exercises' | 'journalClub'> & NamedParts,
  quantities: readonly string[] | undefined,
  valueOf: (id: string) => number | null | undefined = () => undefined,
): void {
  const problems = publication.exercises.flatMap((exercise) => [
    ...problemsOf(exercise, quantities, valueOf),
    ...checkUsed(exercise.used, publication, quantities),
  ]);
  problems.push(...testProblems(publication.exercises), ...journalClubProblems(publication, quantities));
  if (problems.length > 0) throw new ContentError(problems);
}

/** The kinds of questions that take an answer without showing what is right. */
const TESTED_KINDS: readonly string[] = ['choice', 'several', 'spot', 'number', 'read'];

/** A test asks each concept once, so that its sum isn't that of one of them; and it says nothing of an answer. */
function testProblems(exercises: readonly Exercise[]): Problem[] {
  const tested = exercises.filter(({ matter }) => matter.test);
  return tested.flatMap(({ matter, placeOf }, place) => {
    const [concept] = matter.concepts;
    const before = tested.slice(0, place).find((other) => other.matter.concepts[0] === concept);
    const shown = [matter.ask, matter.transfer.ask].find(({ kind }) => !TESTED_KINDS.includes(kind));
    const why = before
      ? `the first concept of "${before.id}", which is in the tests, is "${concept ?? ''}" too; expected one exercise of a concept`
      : shown
        ? `a question of kind ${shown.kind}; expected ${TESTED_KINDS.join(', ')} in the tests`
        : null;
    return why === null ? [] : [problemAt(placeOf)(['test'], why)];
  });
}

/** How fast a text like this is read with care. */
const WORDS_PER_MINUTE = 200;

function problemsOf(
  { matter, placeOf, bodyWords }: Exercise,
  quantities: readonly string[] | undefined,
  valueOf: (id: string) => number | null | undefined,
): Problem[] {
  const problem = problemAt(placeOf);
  const tables = ['shown', ...matter.tables.map(({ id }) => id)];
  const unknown = unknownAt(problem);
  const ofAsk = askProblems(problem, tables, quantities, valueOf);

  /** A time in which nobody can even read it. */
  const timeProblems = (): Problem[] => {
    const words = exerciseTexts(matter)
      .filter(({ path: [first] }) => first !== 'misconception' && first !== 'numbers')
      .reduce((sum, { text }) => sum + text.split(/\s+/u).length, bodyWords);
    const reading = Math.ceil((words / WORDS_PER_MINUTE) * 60);
    return matter.seconds >= reading
      ? []
      : [
          problem(
            ['seconds'],
            `${matter.seconds}; reading its ${words} words takes ${reading} at ${WORDS_PER_MINUTE} words a minute; expected more than that`,
          ),
        ];
  };

  return [
    ...exerciseTexts(matter).flatMap(({ path, text }) => {
      try {
        return quantitiesIn(text).flatMap((id) => unknown(path, id, quantities, 'a quantity'));
      } catch (error) {
        return [problem(path, (error as Error).message)];
      }
    }),
    ...ofAsk(matter.ask, ['ask']),
    ...ofAsk(matter.transfer.ask, ['transfer', 'ask']),
    ...(
      [
        [['figure', 'table'], matter.figure],
        [['transfer', 'figure', 'table'], matter.transfer.figure],
      ] as const
    ).flatMap(([path, figure]) =>
      figure ? unknown(path, figure.table, tables, 'a table of this exercise, or "shown"') : [],
    ),
    ...timeProblems(),
    ...matter.numbers.flatMap((number, index) =>
      'table' in number
        ? unknown(['numbers', index, 'table'], number.table, tables, 'a table of this exercise, or "shown"')
        : [],
    ),
  ];
}
