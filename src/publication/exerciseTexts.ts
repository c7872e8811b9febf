import type { Ask } from './askSchema.ts';
import type { ExerciseMatter, QuestionFigure } from './exerciseSchema.ts';

type Path = readonly PropertyKey[];

export interface ExerciseText {
  readonly path: Path;
  readonly text: string;
}

/** Every text of an exercise that a reader sees, with its path; ids and the names of kinds are none. */
export function exerciseTexts(matter: ExerciseMatter): ExerciseText[] {
  const ofAsk = (ask: Ask, path: Path): ExerciseText[] => {
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
