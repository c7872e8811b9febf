import { valueKey } from '../cohort/table/cellText.ts';
import type { Checked } from './checkYaml.ts';
import type { Problem } from './ContentError.ts';
import { problemAt, type Path } from './problemAt.ts';
import type { TableFile } from './tableSchema.ts';

/** A value of a cell, what table.yaml says that it means, and where it says so. */
interface Meaning {
  readonly value: string;
  readonly means: string;
  readonly path: Path;
}

/** What in a dictionary says two things: a value that means two of them, which the last would win unseen; an attribute told twice. */
export function dictionaryFaults({ data, placeOf }: Checked<TableFile>): Problem[] {
  const problem = problemAt(placeOf);
  const { event, attributes } = data;
  const ids = attributes.map(({ id }) => id);
  return [
    ...twoMeanings(
      [
        ...listed(event.happened, 'happened', ['event', 'happened']),
        ...listed(event.without, 'without', ['event', 'without']),
      ],
      problem,
    ),
    ...attributes.flatMap(({ levels, missing }, index) => {
      const at = ['attributes', index];
      return twoMeanings(
        [
          ...Object.entries(levels).flatMap(([level, values]) =>
            listed(values, level, [...at, 'levels', level]),
          ),
          ...listed(missing, 'missing', [...at, 'missing']),
        ],
        problem,
      );
    }),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [
            problem(
              ['attributes', index, 'id'],
              `"${id}" stands here a second time; expected each attribute once`,
            ),
          ]
        : [],
    ),
  ];
}

function listed(values: readonly string[], means: string, path: Path): Meaning[] {
  return values.map((value, index) => ({ value, means, path: [...path, index] }));
}

/** Values that mean two things, as cells are compared: capitals and blanks don't matter. */
function twoMeanings(all: readonly Meaning[], problem: ReturnType<typeof problemAt>): Problem[] {
  return all.flatMap(({ value, means, path }, index) => {
    const before = all.slice(0, index).find((other) => valueKey(other.value) === valueKey(value));
    if (before === undefined || before.means === means) return [];
    return [problem(path, `"${value}" is in ${before.means} and in ${means}; expected it in one`)];
  });
}
