import { OPENING_FIGURE } from '../publication/articleOrder.ts';
import type { Publication } from '../publication/Publication.ts';
import { referenceOfNumber } from '../publication/referenceOfNumber.ts';
import type { Quantity } from './Quantity.ts';

/**
 * The figure of the article that a number is read from, where neither facts nor a cited work hold it: the table shown, for an
 * illustrative number; the published series, for one counted over them. Null for every other number.
 */
export function figureOfNumber(publication: Publication, { id, status }: Quantity): string | null {
  const anchorOf = (component: string): string | null => {
    const anchor = publication.used.find(({ name }) => name === component)?.props['id'];
    return typeof anchor === 'string' ? anchor : null;
  };
  if (status === 'illustrative') return OPENING_FIGURE;
  const counted = id.startsWith('context-') && referenceOfNumber(publication, id) === null;
  return counted ? anchorOf('ContextFigure') : null;
}
