import { partLetters } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import type { UsedComponent } from './scanArticle.ts';

/** References that name neither a figure nor a table, or both, or a part that a figure doesn't have. */
export function seeFaults(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap((component) => {
    if (component.name !== 'See') return [];
    const { file, line, column, props } = component;
    const { figure, table, part } = props;
    const refuse = (inside: string, message: string) => [{ file, line, column, inside, message }];
    if ((figure === undefined) === (table === undefined))
      return refuse('<See>', 'names nothing, or two things; expected figure="…" or table="…".');
    if (typeof part !== 'string') return [];
    if (typeof figure !== 'string') return refuse('<See part>', 'tables have no parts; expected none.');
    const letters = partLetters(used, figure);
    if (letters.includes(part)) return [];
    return refuse(
      '<See part>',
      letters.length === 0
        ? `"${figure}" has no parts; expected none, or the id of a <Pictures>.`
        : `"${part}" is not a part of "${figure}"; expected one of ${letters.join(', ')}.`,
    );
  });
}
