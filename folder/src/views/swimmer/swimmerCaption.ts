import { element } from '../element.ts';
import { formatCount } from '../../format/formatCount.ts';

/** What a swimmer plot draws, and what its rows are not. `tables` counts the compatible tables; one for a table that was loaded. */
export function swimmerCaption(tables: bigint, document: Document): HTMLElement {
  const which =
    tables === 1n
      ? 'The one compatible table is drawn.'
      : `One of ${formatCount(tables)} compatible tables is drawn.`;
  const rest =
    tables === 1n
      ? ' Rows stand in order of exit.'
      : ' Rows stand in order of exit and are not patients of the paper. Plain words are stated or derived, underlined ones inferred.';
  return element(document, 'p', { 'data-part': 'caption' }, element(document, 'strong', {}, which), rest);
}
