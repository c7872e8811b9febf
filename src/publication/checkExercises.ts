import { checkUsed } from './checkArticle.ts';
import { ContentError, type Problem } from './ContentError.ts';
import type { Ask, ExerciseMatter, QuestionFigure } from './exerciseSchema.ts';
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
  const quantitiesOf = (path: Path, text: string): Problem[] =>
    quantitiesIn(text).flatMap((id) => unknown(path, id, quantities, 'a quantity'));
  const secondsOf = (id: string) => exercises.find((exercise) => exercise.id === id)?.matter.seconds ?? 0;
  return [
    ...quantitiesOf(['before'], data.before),
    ...data.sessions.flatMap((session, place) => {
      const at = (...rest: PropertyKey[]): Path => ['sessions', place, ...rest];
      const total = session.steps.reduce((sum, { minutes }) => sum + minutes, 0);
      return [
        ...(total === session.minutes
          ? []
          : [problem(at('minutes'), `${session.minutes}; its steps take ${total} minutes together`)]),
        ...quantitiesOf(at('closing'), session.closing),
        ...(['aims', 'materials'] as const).flatMap((key) =>
          session[key].flatMap((text, index) => quantitiesOf(at(key, index), text)),
        ),
        ...session.steps.flatMap((step, index) => {
          const seconds = step.exercises.reduce((sum, id) => sum + secondsOf(id), 0);
          return [
            ...(['title', 'group', 'teacher', 'split'] as const).flatMap((key) =>
              quantitiesOf(at('steps', index, key), step[key] ?? ''),
            ),
            ...step.says.flatMap(({ they, ask }, says) => [
              ...quantitiesOf(at('steps', index, 'says', says, 'they'), they),
              ...quantitiesOf(at('steps', index, 'says', says, 'ask'), ask),
            ]),
            ...step.exercises.flatMap((id, exercise) =>
              unknown(at('steps', index, 'exercises', exercise), id, ids, 'the id of an exercise'),
            ),
            ...(seconds <= step.minutes * 60
              ? []
              : [
                  problem(
                    at('steps', index, 'minutes'),
                    `${step.minutes}; its exercises take ${Math.ceil(seconds / 60)} minutes together`,
                  ),
                ]),
          ];
        }),
      ];
    }),
  ];
}

/** How fast a text like this is read with care. */
const WORDS_PER_MINUTE = 200;

function temptingPlaces(tempting: readonly { readonly value: string }[], path: Path) {
  return tempting.map(({ value }, index) => ({ id: value, at: [...path, 'tempting', index, 'value'] }));
}

function problemsOf(
  { matter, placeOf, bodyWords }: Exercise,
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

  const singleNumbers = (named: readonly { readonly id: string; readonly at: Path }[]): Problem[] =>
    named.flatMap(({ id, at }) => {
      const value = valueOf(id);
      if (value === undefined) return unknown(at, id, quantities, 'a quantity');
      return value === null ? [problem(at, `"${id}" is not one number; expected a quantity that is`)] : [];
    });

  const ofAsk = (ask: Ask, path: Path): Problem[] => {
    switch (ask.kind) {
      case 'choice':
      case 'spot': {
        const right = ask.options.filter((option) => option.right).length;
        return right === 1
          ? []
          : [problem([...path, 'options'], `${right} options are right; expected exactly one`)];
      }
      case 'several': {
        const right = ask.options.filter((option) => option.right).length;
        return right > 0 && right < ask.options.length
          ? []
          : [problem([...path, 'options'], `${right} options are right; expected some, and not all`)];
      }
      case 'number':
        return singleNumbers([
          { id: ask.answer, at: [...path, 'answer'] },
          ...temptingPlaces(ask.tempting, path),
        ]).concat(numberProblems(ask, path));
      case 'order':
        return [];
      case 'read':
        return [
          ...unknown([...path, 'table'], ask.table, tables, 'a table of this exercise, or "shown"'),
          ...('tempting' in ask ? singleNumbers(temptingPlaces(ask.tempting, path)) : []),
        ];
      case 'table':
        return singleNumbers(
          ask.facts.map(({ value }, index) => ({ id: value, at: [...path, 'facts', index, 'value'] })),
        );
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

  /** A time in which nobody can even read it. */
  const timeProblems = (): Problem[] => {
    const words = textsOf(matter)
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
    ...textsOf(matter).flatMap(({ path, text }) => {
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

/** Every text of an exercise that a reader sees, with its path; ids and the names of kinds are none. */
export function textsOf(matter: ExerciseMatter): { path: Path; text: string }[] {
  const ofAsk = (ask: Ask, path: Path): { path: Path; text: string }[] => {
    const at = (...rest: PropertyKey[]): Path => [...path, ...rest];
    switch (ask.kind) {
      case 'choice':
      case 'several':
      case 'spot':
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
      case 'order':
        return ask.steps.flatMap(({ text, why }, index) => [
          { path: at('steps', index, 'text'), text },
          { path: at('steps', index, 'why'), text: why },
        ]);
      case 'read':
        return 'tempting' in ask
          ? ask.tempting.map(({ why }, index) => ({ path: at('tempting', index, 'why'), text: why }))
          : [];
      case 'draw':
      case 'table':
        return [];
    }
  };
  const captionOf = (path: Path, figure: QuestionFigure | null) =>
    figure ? [{ path: [...path, 'figure', 'caption'], text: figure.caption }] : [];
  return [
    { path: ['title'], text: matter.title },
    { path: ['term'], text: matter.term },
    { path: ['misconception'], text: matter.misconception },
    ...captionOf([], matter.figure),
    { path: ['question'], text: matter.question },
    ...ofAsk(matter.ask, ['ask']),
    { path: ['hint'], text: matter.hint },
    { path: ['sentence'], text: matter.sentence },
    ...matter.numbers.map(({ how }, index) => ({ path: ['numbers', index, 'how'], text: how })),
    ...captionOf(['transfer'], matter.transfer.figure),
    { path: ['transfer', 'question'], text: matter.transfer.question },
    ...ofAsk(matter.transfer.ask, ['transfer', 'ask']),
    { path: ['transfer', 'explain'], text: matter.transfer.explain },
  ];
}
