import { articleProblems } from './articleProblems.ts';
import { ContentError } from './ContentError.ts';
import type { Publication } from './Publication.ts';

/**
 * Holds the sources of an article and of its appraisal against everything they name: components, props, quantities, references, figures.
 *
 * It takes the ids of the quantities, not the registry, so that this layer needs nothing of the engines; without ids any number is taken
 * to exist.
 * @throws ContentError with every problem found
 */
export function checkArticle(publication: Publication, quantities: Iterable<string> | undefined): void {
  const problems = articleProblems(publication, quantities && [...quantities], true);
  if (problems.length > 0) throw new ContentError(problems);
}
