import { counted, nounFor, PATIENTS } from '../../format/counted.ts';
import type { CohortSet } from '../../cohort/CohortSet.ts';
import { element } from '../../figures/kit/element.ts';
import { formatCount } from '../../format/formatCount.ts';

/** What a swimmer plot draws, and what its rows are not. `drawn` and `of` count lanes and patients. */
export function swimmerCaption(
  { tables, isTable }: Pick<CohortSet, 'tables' | 'isTable'>,
  { drawn, of, byGroup = false }: { readonly drawn: number; readonly of: number; readonly byGroup?: boolean },
  document: Document,
): HTMLElement {
  const order = byGroup
    ? ' Rows stand by group, and in each in order of exit'
    : ' Rows stand in order of exit';
  if (isTable) {
    const all =
      drawn === of
        ? 'Every patient of the table has a lane.'
        : `${drawn} of the table’s ${counted(of, PATIENTS)} ${nounFor(drawn, { one: 'has', many: 'have' })} a lane.`;
    const which = drawn === of ? `${order}.` : ' They are spread evenly over the order of exit.';
    return element(document, 'p', { 'data-part': 'caption' }, element(document, 'strong', {}, all), which);
  }
  const which =
    tables === 1n
      ? 'The one compatible table is drawn.'
      : `One of ${formatCount(tables)} compatible tables is drawn.`;
  const rest =
    tables === 1n
      ? `${order}.`
      : `${order} and are not patients of the paper. Plain words are stated or derived, underlined ones inferred.`;
  return element(document, 'p', { 'data-part': 'caption' }, element(document, 'strong', {}, which), rest);
}
