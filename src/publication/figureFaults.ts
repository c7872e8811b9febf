import { OPENING_FIGURE } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Figures with an id that another one of the same source has. */
export function repeatedFigures(used: readonly UsedComponent[]): Problem[] {
  const seen = new Map<string, number>();
  return used.flatMap(({ file, line, column, name, props }) => {
    const id = props['id'];
    if (typeof id !== 'string') return [];
    const first = seen.get(id);
    seen.set(id, first ?? line);
    return first === undefined
      ? []
      : [
          {
            file,
            line,
            column,
            inside: `<${name} id>`,
            message: `"${id}" is taken by line ${first}; expected another id.`,
          },
        ];
  });
}

/** Figures with the id of the one that every article opens with. */
export function takenByOpening(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap(({ file, line, column, name, props }) =>
    props['id'] === OPENING_FIGURE
      ? [
          {
            ...{ file, line, column, inside: `<${name} id>` },
            message: `"${OPENING_FIGURE}" is the curve that every article opens with, above its text; expected another id, or no figure here.`,
          },
        ]
      : [],
  );
}
