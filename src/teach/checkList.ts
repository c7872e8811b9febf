import type { TableCheck } from '../reconstruction/checkTable.ts';
import { element } from '../figures/kit/element.ts';

const MARK: Readonly<Record<TableCheck['verdict'], string>> = {
  agree: '✓',
  disagree: '✗',
  "can't tell": '·',
};

/** Facts, then assumptions, each with whether a table agrees and what the table has instead. */
export function checkList(checks: readonly TableCheck[], document: Document): HTMLElement {
  const list = (kind: TableCheck['kind'], title: string) =>
    element(
      document,
      'div',
      {},
      element(document, 'h4', {}, title),
      element(
        document,
        'ul',
        {},
        ...checks
          .filter((check) => check.kind === kind)
          .map(({ id, says, verdict, found }) =>
            element(
              document,
              'li',
              { 'data-fact': id, 'data-verdict': verdict },
              element(document, 'span', { class: 'check-mark', 'aria-hidden': 'true' }, MARK[verdict]),
              element(
                document,
                'span',
                {},
                element(
                  document,
                  'span',
                  { class: 'visually-hidden' },
                  `${verdict === "can't tell" ? 'can’t tell' : `${verdict}s`}: `,
                ),
                says,
                ...(verdict === 'disagree' && found.length > 0
                  ? [element(document, 'span', { class: 'check-found' }, ` Yours: ${found.join('; ')}.`)]
                  : []),
              ),
            ),
          ),
      ),
    );
  return element(
    document,
    'div',
    { class: 'check-list', 'data-part': 'checks' },
    list('fact', 'What was published'),
    list('assumption', 'How we read it'),
  );
}
