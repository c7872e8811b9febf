import type { Problem } from './ContentError.ts';
import { quantitiesIn } from './exerciseText.ts';
import type { Publication } from './Publication.ts';
import { problemAt, unknownAt, type Path } from './problemAt.ts';

/** What is wrong with the plan for a journal club: names of nothing, and steps that take longer than they are given. */
export function journalClubProblems(
  { journalClub, exercises }: Pick<Publication, 'journalClub' | 'exercises'>,
  quantities: readonly string[] | undefined,
): Problem[] {
  if (!journalClub) return [];
  const { data, placeOf } = journalClub;
  const problem = problemAt(placeOf);
  const ids = exercises.map(({ id }) => id);
  const unknown = unknownAt(problem);
  const quantitiesOf = (path: Path, text: string): Problem[] => {
    try {
      return quantitiesIn(text).flatMap((id) => unknown(path, id, quantities, 'a quantity'));
    } catch (error) {
      return [problem(path, (error as Error).message)];
    }
  };
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
