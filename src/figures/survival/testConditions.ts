import type { Series } from '../../cohort/Series.ts';
import { counted, PATIENTS } from '../../format/counted.ts';
import { exactName } from '../../format/exactName.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatP } from '../../format/formatP.ts';
import { groupsCompared } from '../kit/sentences/groupsCompared.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { MOST_DEALT, type GroupTest } from '../../rows/groupTest.ts';
import { patientsDealt } from '../../rows/patientsDealt.ts';

/**
 * What the P values of a grouping are and when they hold, as sentences: which deals the exact or the sampled test goes through, the
 * statistic that it ranks them by, and its P by the standardised statistic where that prints otherwise.
 */
export function testConditions(
  test: GroupTest,
  series: Series,
  groups: readonly Pick<Stratum, 'label' | 'n'>[] = [],
): string[] {
  const { sizes, exactP, standardisedP, deals, sampled, floor, floorHere } = test;
  const sentences = [
    `${sizes.map((size, place) => (place === 0 ? counted(size, PATIENTS) : formatCount(size))).join(' against ')}, two-sided.`,
    ...(groups.length === 0 ? [] : [groupsCompared(groups)]),
  ];
  sentences.push('The log-rank P is that of chi-square, meant for many patients.');
  if (patientsDealt(sizes) > MOST_DEALT) return [...sentences, MANY];
  if (exactP === null) return sentences;
  const name = exactName(sampled);
  const all = deals === null ? '' : sampled ? counted(deals, RANDOM) : `all ${counted(deals, DEALS)}`;
  sentences.push(
    `The ${name} test deals these patients into groups of these sizes${all === '' ? '' : ` (${all})`}. It ranks deals by ${sizes.length === 2 ? '|O − E|' : 'the sum of (O − E)² / n over the groups'}, how far the observed ${series.outcome.many} lie from those expected, and counts those that lie as far as here or further; it holds if follow-up was alike in ${sizes.length === 2 ? 'both' : 'all'} groups.`,
  );
  const other = formatP(standardisedP);
  if (standardisedP !== null && other !== formatP(exactP)) {
    sentences.push(
      `Ranked by the standardised difference${sizes.length === 2 ? '' : 's'}, as chi-square is, the ${name} P is ${other}.`,
    );
  }
  if (floor !== null) {
    sentences.push(
      'The smallest possible is the lowest exact P that groups of these sizes could have, whatever happened.',
    );
    const lowest = formatP(floorHere);
    if (floorHere !== null && lowest !== formatP(floor))
      sentences.push(`With these exits and ${series.outcome.many} it could not be below ${lowest}.`);
  }
  return sentences;
}

const MANY = 'So many patients are not dealt into groups again: where there are many, chi-square suits.';
const DEALS = { one: 'deal', many: 'deals' };
const RANDOM = { one: 'random deal', many: 'random deals' };
