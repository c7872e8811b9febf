import { checkUsed } from './checkArticle.ts';
import { ContentError, type Problem } from './ContentError.ts';
import type { Ask, ExerciseMatter } from './exerciseSchema.ts';
import { quantitiesIn } from './exerciseText.ts';
import type { Publication } from './loadPublication.ts';
import type { Exercise } from './loadExercises.ts';
import { didYouMean } from './nearest.ts';

type Path = readonly PropertyKey[];

/**
 * Holds exercises against all that they name: quantities, tables, bins, components; and against themselves: one right option,
 * no id twice.
 *
 * `valueOf` gives a quantity's value, null for one that isn't a single number, undefined for one that doesn't exist; the numbers
 * of the exercises are among them.
 * @throws ContentError with every problem found
 */
export function checkExercises(
  publication: Publication,
  quantities: readonly string[],
  valueOf: (id: string) => number | null | undefined,
): void {
  const problems = publication.exercises.flatMap((exercise) => [
    ...problemsOf(exercise, quantities, valueOf),
    ...checkUsed(exercise.used, publication, quantities),
  ]);
  problems.push(...clubProblems(publication, quantities));
  if (problems.length > 0) throw new ContentError(problems);
}

function clubProblems({ journalClub, exercises }: Publication, quantities: readonly string[]): Problem[] {
  if (!journalClub) return [];
  const { data, placeOf } = journalClub;
  const problem = (path: Path, message: string): Problem => ({
    ...placeOf(path),
    inside: path.map(String).join('.'),
    message,
  });
  const ids = exercises.map(({ id }) => id);
  const unknown = (path: Path, word: string, known: readonly string[], what: string): Problem[] =>
    known.includes(word) ? [] : [problem(path, `"${word}" is not ${what}.${didYouMean(word, known)}`)];
  return [
    ...quantitiesIn(data.before).flatMap((id) => unknown(['before'], id, quantities, 'a quantity')),
    ...data.steps.flatMap((step, index) => [
      ...(['title', 'group', 'teacher'] as const).flatMap((key) =>
        quantitiesIn(step[key]).flatMap((id) => unknown(['steps', index, key], id, quantities, 'a quantity')),
      ),
      ...step.exercises.flatMap((id, place) =>
        unknown(['steps', index, 'exercises', place], id, ids, 'the id of an exercise'),
      ),
    ]),
  ];
}

function problemsOf(
  { matter, placeOf }: Exercise,
  quantities: readonly string[],
  valueOf: (id: string) => number | null | undefined,
): Problem[] {
  const problem = (path: Path, message: string): Problem => ({
    ...placeOf(path),
    inside: path.map(String).join('.'),
    message,
  });
  const tables = ['shown', ...matter.tables.map(({ id }) => id)];
  const unknown = (path: Path, word: string, known: readonly string[], what: string): Problem[] =>
    known.includes(word)
      ? []
      : [problem(path, `"${word}" is not ${what}.${didYouMean(word, known)} Expected ${what}.`)];

  const ofAsk = (ask: Ask, path: Path): Problem[] => {
    switch (ask.kind) {
      case 'choice': {
        const right = ask.options.filter((option) => option.right).length;
        return right === 1
          ? []
          : [problem([...path, 'options'], `${right} options are right; expected exactly one`)];
      }
      case 'number':
        return [
          { id: ask.answer, at: [...path, 'answer'] },
          ...ask.tempting.map(({ value }, index) => ({
            id: value,
            at: [...path, 'tempting', index, 'value'],
          })),
        ]
          .flatMap(({ id, at }) => {
            const value = valueOf(id);
            if (value === undefined) return unknown(at, id, quantities, 'a quantity');
            return value === null
              ? [problem(at, `"${id}" is not one number; expected a quantity that is`)]
              : [];
          })
          .concat(numberProblems(ask, path));
      case 'sort': {
        const bins = ask.bins.map(({ id }) => id);
        return ask.cards.flatMap(({ bin }, index) =>
          unknown([...path, 'cards', index, 'bin'], bin, bins, 'the id of a bin'),
        );
      }
      case 'draw':
        return unknown([...path, 'table'], ask.table, tables, 'a table of this exercise, or "shown"');
    }
  };

  /** A question whose right answer can't be told from a wrong one, or can't be typed. */
  const numberProblems = (ask: Extract<Ask, { kind: 'number' }>, path: Path): Problem[] => {
    const scale = ask.measure === 'share' ? 100 : 1;
    const scaled = (id: string): number[] =>
      [valueOf(id)].flatMap((value) => (value == null ? [] : value * scale));
    const [answer] = scaled(ask.answer);
    if (answer === undefined) return [];
    const { from, to } = ask.bounds ?? {
      from: 0,
      to: { share: 100, p: 1, time: Infinity, count: Infinity, rate: Infinity }[ask.measure],
    };
    return [
      ...(ask.measure === 'rate' && ask.unit === null
        ? [problem([...path, 'unit'], 'a rate without its unit; expected one such as "per 10 years"')]
        : []),
      ...(answer < from || answer > to
        ? [
            problem(
              [...path, 'answer'],
              `"${ask.answer}" is ${answer}; expected an answer from ${from} to ${to}`,
            ),
          ]
        : []),
      ...ask.tempting.flatMap(({ value: id }, index) =>
        scaled(id)
          .filter((value) => Math.abs(value - answer) <= ask.tolerance * (1 + 1e-9))
          .map((value) =>
            problem(
              [...path, 'tempting', index, 'value'],
              `"${id}" is ${value}, and with a tolerance of ${ask.tolerance} right; expected it farther from ${answer}`,
            ),
          ),
      ),
    ];
  };

  return [
    ...textsOf(matter).flatMap(({ path, text }) => {
      try {
        return quantitiesIn(text).flatMap((id) => unknown(path, id, quantities, 'a quantity'));
      } catch (error) {
        return [problem(path, (error as Error).message)];
      }
    }),
    ...ofAsk(matter.ask, ['ask']),
    ...ofAsk(matter.transfer.ask, ['transfer', 'ask']),
    ...matter.numbers.flatMap((number, index) =>
      'table' in number
        ? unknown(['numbers', index, 'table'], number.table, tables, 'a table of this exercise, or "shown"')
        : [],
    ),
  ];
}

/** Every text of an exercise that a reader sees, with its path; ids and the names of kinds are none. */
export function textsOf(matter: ExerciseMatter): { path: Path; text: string }[] {
  const ofAsk = (ask: Ask, path: Path): { path: Path; text: string }[] => {
    const at = (...rest: PropertyKey[]): Path => [...path, ...rest];
    switch (ask.kind) {
      case 'choice':
        return ask.options.flatMap(({ text, why }, index) => [
          { path: at('options', index, 'text'), text },
          { path: at('options', index, 'why'), text: why },
        ]);
      case 'number':
        return ask.tempting.map(({ why }, index) => ({ path: at('tempting', index, 'why'), text: why }));
      case 'sort':
        return [
          ...ask.bins.map(({ label }, index) => ({ path: at('bins', index, 'label'), text: label })),
          ...ask.cards.flatMap(({ text, why }, index) => [
            { path: at('cards', index, 'text'), text },
            { path: at('cards', index, 'why'), text: why },
          ]),
        ];
      case 'draw':
        return [];
    }
  };
  return [
    { path: ['title'], text: matter.title },
    { path: ['misconception'], text: matter.misconception },
    { path: ['question'], text: matter.question },
    ...ofAsk(matter.ask, ['ask']),
    ...matter.numbers.map(({ how }, index) => ({ path: ['numbers', index, 'how'], text: how })),
    { path: ['transfer', 'question'], text: matter.transfer.question },
    ...ofAsk(matter.transfer.ask, ['transfer', 'ask']),
    { path: ['transfer', 'explain'], text: matter.transfer.explain },
  ];
}
