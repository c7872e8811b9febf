import type { GroupTest } from '../rows/groupTest.ts';
import { element } from './element.ts';
import { formatCount } from '../format/formatCount.ts';
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
      : `, ${test.sampled ? '' : 'all '}${formatCount(test.deals)} ${test.sampled ? 'random ' : ''}deals`;
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
      test.sizes.length > 2
        ? 'The exact counterpart is computed for two groups only.'
        : `Two-sided. The ${test.sampled ? 'permutation' : 'exact'} test holds if follow-up was alike in both groups.`,
    ),
  );
}
