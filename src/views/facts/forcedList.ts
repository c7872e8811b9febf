import { capitalized, words } from '../../format/words.ts';
import type { ForcedRow } from '../../rows/forcedRows.ts';
import { element } from '../../figures/kit/element.ts';

/** What some statements force though none of them says it, each with an irreducible set of those that force it. */
export function forcedList(rows: readonly ForcedRow[], document: Document): HTMLElement {
  const nothing = 'Nothing more than single statements say by themselves.';
  return element(
    document,
    'div',
    { class: 'consequences', 'data-part': 'forced' },
    ...(rows.length === 0 ? [element(document, 'p', {}, nothing)] : []),
    ...rows.map(({ what, because }) =>
      element(
        document,
        'section',
        {},
        element(document, 'p', {}, element(document, 'strong', {}, `${capitalized(what)}.`)),
        element(
          document,
          'p',
          {},
          `It follows from these ${words(because.length)} together; without any one of them it wouldn’t:`,
        ),
        element(document, 'ul', {}, ...because.map((reason) => reasonItem(reason, document))),
      ),
    ),
  );
}

function reasonItem({ says, isAssumed }: ForcedRow['because'][number], document: Document): HTMLElement {
  return element(
    document,
    'li',
    {},
    says,
    ...(isAssumed ? [' ', element(document, 'small', {}, 'our assumption')] : []),
  );
}
