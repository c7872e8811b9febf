import { citationKeys } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import { isCarded } from './isCarded.ts';
import type { Publication } from './loadPublication.ts';
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
export function neverUsed({ id, glossary, used, appraisal }: Publication): Problem[] {
  const explained = new Set(
    [...used, ...(appraisal ?? [])].flatMap(({ name, props }) => (name === 'Term' ? [props['of']] : [])),
  );
  return glossary
    .filter((entry) => !explained.has(entry.id))
    .map((entry) => ({
      ...{ file: `content/${id}/glossary.yaml`, line: 1, column: 1, inside: entry.id },
      message: `never explained; expected a <Term of="${entry.id}"> in article.mdx, or no such word.`,
    }));
}

/** Works of the references that nothing cites. */
export function neverCited({
  references,
  used,
  appraisal,
  exercises,
  placeOfReference,
}: Publication): Problem[] {
  const cited = new Set(
    [used, appraisal ?? [], ...exercises.map((exercise) => exercise.used)].flatMap(citationKeys),
  );
  return references
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => ({
      ...placeOfReference(id),
      inside: id,
      message: `never cited; expected a <Cite refs="${id}" /> in article.mdx or an exercise, or no such reference.`,
    }));
}
