import type { Publication } from './loadPublication.ts';

/** The key of the work that a number is taken from; null for a number that isn't cited, or whose work the page doesn't list. */
export function referenceOfNumber({ cited, context, citations }: Publication, id: string): string | null {
  const key =
    cited.find((each) => each.id === id)?.reference ??
    context.find((row) => id.startsWith(`context-${row.id}-`))?.reference ??
    null;
  return citations.some((citation) => citation.key === key) ? key : null;
}
