import type { Publication } from '../publication/loadPublication.ts';
import { quantity, type Quantities, type Quantity } from './Quantity.ts';

/**
 * One number of the article: what it is and where it is said. `places`: how many of its marks have a card; `reference`: the key of
 * the work that a cited number is taken from.
 */
export interface NumberClaim {
  readonly quantity: Quantity;
  readonly places: number;
  readonly reference: string | null;
}

/** Every number that the article names, in the order of its first appearance. */
export function claims(publication: Publication, quantities: Quantities): NumberClaim[] {
  const marks = publication.used.flatMap(({ name, props }) =>
    name === 'Stat' && typeof props['of'] === 'string'
      ? [{ id: props['of'], plain: props['plain'] !== undefined }]
      : [],
  );
  return [...new Set(marks.map(({ id }) => id))].map((id) => ({
    quantity: quantity(quantities, id),
    places: marks.filter((mark) => mark.id === id && !mark.plain).length,
    reference: referenceOfNumber(publication, id),
  }));
}

function referenceOfNumber({ cited, context, citations }: Publication, id: string): string | null {
  const key =
    cited.find((each) => each.id === id)?.reference ??
    context.find((row) => id.startsWith(`context-${row.id}-`))?.reference ??
    null;
  return citations.some((citation) => citation.key === key) ? key : null;
}
