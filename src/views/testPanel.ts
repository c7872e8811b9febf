import { counted } from '../format/counted.ts';
import type { GroupTest } from '../rows/groupTest.ts';
import { element } from '../figures/kit/element.ts';
import { formatP } from '../format/formatP.ts';

/** The log-rank P beside its exact counterpart, or the sampled one of many patients, with the floor of the split and the condition of that test. */
export function testPanel(test: GroupTest | null, document: Document): HTMLElement {
  if (test === null) {
    return element(
      document,
      'div',
      { class: 'tests' },
      element(document, 'p', { class: 'tests-note' }, 'Choose a grouping to compare two curves.'),
    );
  }
  const versus = test.sizes.join(' v ');
  const row = (name: string, value: number | null) =>
    element(
      document,
      'div',
      {},
      element(document, 'dt', {}, name),
      element(document, 'dd', {}, value === null ? 'none' : formatP(value)),
    );
  const deals =
    test.deals === null
      ? ''
      : test.sampled
        ? `, ${counted(test.deals, { one: 'random deal', many: 'random deals' })}`
        : `, all ${counted(test.deals, { one: 'deal', many: 'deals' })}`;
  return element(
    document,
    'div',
    { class: 'tests' },
    element(
      document,
      'dl',
      {},
      row('Log-rank P, chi-square', test.logRankP),
      ...(test.sizes.length > 2
        ? []
        : [
            row(`${test.sampled ? 'Permutation' : 'Exact'} log-rank P${deals}`, test.exactP),
            row(`Smallest exact P of any ${versus}`, test.floor),
          ]),
    ),
    element(
      document,
      'p',
      { class: 'tests-note' },
      test.sizes.length > 2 ? 'The exact counterpart is computed for two groups only.' : exactNote(test),
    ),
  );
}

/** What the exact P ranks deals by, and what it would be by the other statistic in use, where that prints otherwise. */
export function exactNote({ sampled, exactP, standardisedP }: GroupTest): string {
  const name = sampled ? 'permutation' : 'exact';
  const other = formatP(standardisedP);
  const beside =
    standardisedP === null || other === formatP(exactP)
      ? ''
      : ` Ranked by the standardised difference, as chi-square is, the ${name} P is ${other}.`;
  return `Two-sided. The ${name} test ranks deals by how far observed lies from expected, and holds if follow-up was alike in both groups.${beside}`;
}
