import { citationKeys } from './articleOrder.ts';
import type { Publication } from './Publication.ts';

/** The key of the work that a number is taken from; null for a number that isn't cited, or whose work neither the page nor the appraisal lists. */
export function referenceOfNumber(
  { cited, context, citations, appraisal }: Publication,
  id: string,
): string | null {
  const key =
    cited.find((each) => each.id === id)?.reference ??
    context.find((row) => id.startsWith(`context-${row.id}-`))?.reference ??
    null;
  if (key === null) return null;
  const listed = [...citations.map((citation) => citation.key), ...citationKeys(appraisal ?? [])];
  return listed.includes(key) ? key : null;
}
