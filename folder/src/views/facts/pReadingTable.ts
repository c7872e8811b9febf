import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import { testName } from '../../format/testName.ts';
import { words } from '../../format/words.ts';
import type { PReadingRows } from '../../rows/pReadingRows.ts';
import { element } from '../element.ts';
import { orderPicture } from './orderPicture.ts';
import { orderWords } from './orderWords.ts';

/** Every two-sided test against every order of exits by which it prints the published P value. */
export function pReadingTable(data: PReadingRows, series: Series, document: Document): HTMLElement {
  const heads = ['Test', 'Order of exits, first to last', 'Sizes', 'P', `Prints ${data.printed}`];
  const rows = data.rows.flatMap(({ test, readings }) => {
    if (readings.length === 0) {
      const cell = element(document, 'td', { colspan: '4' }, `no order prints ${data.printed}`);
      return [element(document, 'tr', {}, element(document, 'th', { scope: 'row' }, testName(test)), cell)];
    }
    return readings.map((reading, index) =>
      element(
        document,
        'tr',
        reading.prints.includes('rounded') ? { 'data-rounded': '' } : {},
        ...(index === 0
          ? [element(document, 'th', { scope: 'rowgroup', rowspan: String(readings.length) }, testName(test))]
          : []),
        element(document, 'td', {}, orderPicture(reading.order, orderWords(reading.order, series), document)),
        element(document, 'td', {}, `${reading.groupSize} v ${data.patients - reading.groupSize}`),
        element(document, 'td', {}, formatP(reading.p)),
        element(
          document,
          'td',
          {},
          reading.prints.length === 2 ? 'rounded or cut off' : printing(reading.prints[0]),
        ),
      ),
    );
  });
  return element(
    document,
    'table',
    { class: 'state-table p-readings' },
    element(
      document,
      'caption',
      {},
      `Which tests, and which orders of ${words(data.patients)} exits, print P = ${data.printed}`,
    ),
    element(
      document,
      'thead',
      {},
      element(document, 'tr', {}, ...heads.map((head) => element(document, 'th', { scope: 'col' }, head))),
    ),
    element(document, 'tbody', {}, ...rows),
  );
}

function printing(prints: 'rounded' | 'truncated' | undefined): string {
  return prints === 'truncated' ? 'only cut off' : 'only rounded';
}
