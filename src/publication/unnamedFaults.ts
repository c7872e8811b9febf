import { citationKeys } from './articleOrder.ts';
import type { Place, Problem } from './ContentError.ts';
import type { GlossaryEntry } from './glossarySchema.ts';
import { isCarded } from './isCarded.ts';
import type { Reference } from './referencesSchema.ts';
import { nearest } from './nearest.ts';
import type { UsedComponent } from './scanArticle.ts';

/** Numbers that are only ever plain: nothing on the page would say how they came about. */
export function neverExplained(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap((component) => {
    const { file, line, column, name, props } = component;
    const { of, plain } = props;
    if (name !== 'Stat' || plain === undefined || typeof of !== 'string') return [];
    if (used.some((other) => isCarded(other, of))) return [];
    const message = `"${of}" is plain wherever it stands; expected it once without "plain", with its status and its card.`;
    return [{ file, line, column, inside: '<Stat plain>', message }];
  });
}

/** Words of the glossary that neither the article nor its appraisal explains. */
export function neverUsed(
  folder: string,
  glossary: readonly GlossaryEntry[],
  texts: readonly (readonly UsedComponent[])[],
): Problem[] {
  const explained = texts
    .flat()
    .flatMap(({ name, props }) => (name === 'Term' && typeof props['of'] === 'string' ? [props['of']] : []));
  const missed = unnamed(
    glossary.map(({ id }) => id),
    explained,
  );
  return glossary
    .filter(({ id }) => missed.includes(id))
    .map((entry) => ({
      ...{ file: `content/${folder}/glossary.yaml`, line: 1, column: 1, inside: entry.id },
      message: `never explained; expected a <Term of="${entry.id}"> in article.mdx, or no such word.`,
    }));
}

/** Works of the references that nothing cites. */
export function neverCited(
  references: readonly Reference[],
  texts: readonly (readonly UsedComponent[])[],
  placeOfReference: (key: string) => Place,
): Problem[] {
  const missed = unnamed(
    references.map(({ id }) => id),
    texts.flatMap(citationKeys),
  );
  return references
    .filter(({ id }) => missed.includes(id))
    .map(({ id }) => ({
      ...placeOfReference(id),
      inside: id,
      message: `never cited; expected a <Cite refs="${id}" /> in article.mdx or an exercise, or no such reference.`,
    }));
}

/** Ids that nothing names; one that a name with a slip probably meant is told of there. */
function unnamed(ids: readonly string[], named: readonly string[]): string[] {
  const meant = named.filter((name) => !ids.includes(name)).flatMap((name) => nearest(name, ids).slice(0, 1));
  return ids.filter((id) => !named.includes(id) && !meant.includes(id));
}
