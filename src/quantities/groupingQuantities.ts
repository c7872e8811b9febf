import type { Patient } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { exactLogRankTest, logRankTest, standardisedExactP } from '../survival/index.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { listed } from '../format/listed.ts';
import { uncapitalized } from '../format/words.ts';
import type { Quantity } from './Quantity.ts';
import { falseAlarms } from './falseAlarms.ts';
import { groupingSources, sourcesInWords } from './sources.ts';

/** The tests of one arrangement. */
interface Tested {
  readonly logRank: number;
  readonly exact: number;
  /** The exact P by the standardised statistic; null where there are too many deals to go through. */
  readonly standardised: number | null;
  readonly floor: number;
  /** How many deals the P was estimated from, where there are too many to go through; null where it counts them all. */
  readonly drawn: number | null;
  /** Null beyond what a number can hold. */
  readonly deals: number | null;
  readonly size: number | null;
}

/**
 * What each grouping's tests can say: `site-arrangements`; and of the log-rank P, the exact P, that by the standardised statistic
 * (`…-exact-standardised-p`) and the floor either the one value
 * (`site-log-rank-p`) or its ends over the arrangements (`…-lowest`, `…-highest`) and the list of values in ascending order of the
 * log-rank P (`resection-log-rank-p-list`). Of a grouping with one arrangement also the P with four decimals, the deals, the deals
 * as extreme, and the test's true size.
 */
export function groupingQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  return series.groupings.flatMap((grouping) => {
    const arrangements = set.arrangements(grouping.id);
    const tested = arrangements
      .flatMap(({ example }) => test(grouping, example.patients))
      .sort((a, b) => a.logRank - b.logRank);
    const sources = groupingSources(record, grouping.id);
    const base = {
      unit: null,
      status: 'inferred' as const,
      facts: [...sources.facts, ...sources.assumptions],
    };
    const because = sourcesInWords(sources);
    const name = uncapitalized(grouping.label);
    const count: Quantity = {
      ...base,
      id: `${grouping.id}-arrangements`,
      value: arrangements.length,
      text: formatCount(arrangements.length),
      how: `The ways in which the levels of “${name}” can lie on the ${series.outcome.many}, given the record. ${because}`,
    };
    if (tested.length === 0) return [count];
    const drawn = tested.find((each) => each.drawn !== null)?.drawn ?? null;
    return [
      count,
      ...pQuantities('log-rank-p', 'logRank', 'P value of the two-sided log-rank test, read from chi-square'),
      ...pQuantities(
        'exact-p',
        'exact',
        `${drawn === null ? 'exact' : 'permutation'} two-sided P value of the log-rank test, by the distance of observed from expected${drawn === null ? '' : `, estimated from ${formatCount(drawn)} random deals`}, which holds if follow-up was alike in the groups`,
      ),
      ...pQuantities(
        'exact-standardised-p',
        'standardised',
        'exact two-sided P value of the log-rank test, by the standardised statistic (chi-square), which holds if follow-up was alike in the groups',
      ),
      ...pQuantities(
        'floor',
        'floor',
        'smallest two-sided exact P that groups of these sizes could give, whatever happened',
      ),
      ...(tested.length === 1 && tested[0] !== undefined ? ofTheOne(tested[0]) : []),
    ];

    function pQuantities(
      suffix: string,
      key: 'logRank' | 'exact' | 'standardised' | 'floor',
      what: string,
    ): Quantity[] {
      const id = `${grouping.id}-${suffix}`;
      const values = tested.flatMap((each) => each[key] ?? []);
      if (values.length < tested.length) return [];
      const texts = [...new Set(values.map(formatP))];
      const lowest = Math.min(...values);
      const highest = Math.max(...values);
      if (texts.length === 1) return [p(id, lowest, `The ${what}, for “${name}”.`)];
      return [
        p(`${id}-lowest`, lowest, `The lowest ${what}, over the ${tested.length} arrangements of “${name}”.`),
        p(
          `${id}-highest`,
          highest,
          `The highest ${what}, over the ${tested.length} arrangements of “${name}”.`,
        ),
        {
          ...base,
          id: `${id}-list`,
          value: null,
          text: listed(values.map(formatP)),
          how: `The ${what}, of each arrangement of “${name}”, in ascending order of the log-rank P. ${because}`,
        },
      ];
    }

    function p(id: string, value: number, how: string): Quantity {
      return { ...base, id, value, text: formatP(value), how: `${how} ${because}` };
    }

    function ofTheOne({ logRank, exact, deals, size }: Tested): Quantity[] {
      const precise: Quantity = {
        ...p(
          `${grouping.id}-log-rank-p-precise`,
          logRank,
          'The same P value of the log-rank test, with four decimals.',
        ),
        text: logRank.toFixed(4),
      };
      if (deals === null || size === null || drawn !== null) return [precise];
      const asExtreme = Math.round(exact * deals);
      return [
        precise,
        {
          ...base,
          id: `${grouping.id}-deals`,
          value: deals,
          text: formatCount(deals),
          how: `The ways to deal the patients into groups of these sizes. ${because}`,
        },
        {
          ...base,
          id: `${grouping.id}-deals-as-extreme`,
          value: asExtreme,
          text: formatCount(asExtreme),
          how: `The deals whose log-rank statistic is at least as far from what is expected as the one of the record. ${because}`,
        },
        {
          ...base,
          id: `${grouping.id}-size`,
          value: size,
          text: formatPercent(size),
          how: `The share of the ${deals} deals in which the log-rank test, read from chi-square, has P of 0.05 or less. ${because}`,
        },
      ];
    }
  });
}

/** Empty for an arrangement that leaves a level without patients, or for other than two levels: there is no exact test then. */
function test({ id, levels }: Grouping, patients: readonly Patient[]): Tested[] {
  const [first, second, ...more] = levels.map((level) =>
    patients
      .filter(({ attributes }) => attributes[id] === level.id)
      .map(({ time, event }) => ({ time, event })),
  );
  if (first === undefined || second === undefined || more.length > 0) return [];
  const exact = exactLogRankTest(first, second);
  const logRank = logRankTest([first, second]).p;
  if (exact === null || logRank === null) return [];
  return [
    {
      logRank,
      exact: exact.p,
      standardised: standardisedExactP([first, second]),
      floor: exact.floor,
      drawn: exact.draws,
      deals: exact.splits,
      size: falseAlarms(first, second),
    },
  ];
}
