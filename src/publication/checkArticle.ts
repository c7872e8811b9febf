import { APPRAISAL_COMPONENTS, ARTICLE_COMPONENTS } from './articleComponents.ts';
import { checkUsed } from './checkUsed.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { takenByOpening } from './figureFaults.ts';
import type { Publication } from './loadPublication.ts';
import { neverShown } from './pictureFaults.ts';
import { neverDrawn } from './sheetFaults.ts';
import type { UsedComponent } from './scanArticle.ts';
import { neverCited, neverExplained, neverUsed } from './unnamedFaults.ts';
import { withoutMatter } from './withoutMatter.ts';

/**
 * Holds the sources of an article and of its appraisal against everything they name: components, props, quantities, references, figures.
 *
 * It takes the ids of the quantities, not the registry, so that this layer needs nothing of the engines; without ids any number is taken
 * to exist.
 * @throws ContentError with every problem found
 */
export function checkArticle(publication: Publication, quantities: Iterable<string> | undefined): void {
  const known = quantities && [...quantities];
  const appraisal = publication.appraisal ?? [];
  const problems = [
    ...checkUsed(publication.used, publication, known, publication),
    ...takenByOpening(publication.used),
    ...withoutMatter(publication.used, publication),
    ...withoutMatter(appraisal, publication),
    ...neverExplained(publication.used),
    ...checkUsed(appraisal, publication, known, publication),
    ...notForAppraisal(appraisal),
    ...neverExplained(appraisal),
    ...neverUsed(publication),
    ...neverCited(publication),
    ...neverDrawn(publication.id, publication.sheets.data, [...publication.used, ...appraisal]),
    ...neverShown(publication.id, publication.pictures, [...publication.used, ...appraisal]),
  ];
  if (problems.length > 0) throw new ContentError(problems);
}

/** Components that an appraisal's page has no place for. */
function notForAppraisal(used: readonly UsedComponent[]): Problem[] {
  return used.flatMap(({ file, line, column, name }) =>
    name in ARTICLE_COMPONENTS && !APPRAISAL_COMPONENTS.includes(name)
      ? [
          {
            ...{ file, line, column, inside: `<${name}>` },
            message: `for article.mdx alone; expected one of ${APPRAISAL_COMPONENTS.join(', ')}.`,
          },
        ]
      : [],
  );
}
