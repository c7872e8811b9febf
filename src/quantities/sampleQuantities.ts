import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { capitalized } from '../format/words.ts';
import { fixedTotal } from '../reconstruction/fixedTotal.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import {
  eventRate,
  exactCoverage,
  exactProportion,
  logRankTest,
  type LimitMethod,
} from '../survival/index.ts';
import { falseAlarms } from './falseAlarms.ts';
import type { Quantity } from './Quantity.ts';
import { countSources, orderSources, rateSources, sizeSources, sourcesInWords } from './sources.ts';

/** What the true survival may be, where the coverage of limits is looked at: from 0.30 to 0.95. */
const SURVIVALS = Array.from({ length: 651 }, (_, index) => (300 + index) / 1000);

/**
 * What so small a number of patients can say at best: the share of those without the outcome with its exact limits,
 * `survivors-share`, `…-lower`, `…-upper`; the rate of the outcome per 100 person-years, `event-rate`, `…-lower`, `…-upper`;
 * the true size of the log-rank test by the sizes of two groups, `size-2v4`, and its P where one patient alone makes a group and is
 * the first to have the outcome, `first-alone-log-rank-p`; how often limits of survival hold it, `coverage-beta-product-lowest`, `…-mean`.
 */
export function sampleQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const { patients } = set.central;
  const exits = patients.map(({ time, event }) => ({ time, event }));
  const { outcome, time: unit } = series;
  const n = patients.length;
  const survivors = patients.filter(({ event }) => !event).length;
  const counted = countSources(record);
  const ordered = orderSources(record);
  const rated = rateSources(record);
  const sized = sizeSources(record);
  const share = exactProportion(survivors, n);
  const order = `It depends on the order of exits, not on their dates. ${sourcesInWords(ordered)}`;
  return [
    ...(['estimate', 'lower', 'upper'] as const).flatMap((part): Quantity[] => {
      const value = share[part];
      if (value === null) return [];
      const what =
        part === 'estimate'
          ? 'The share'
          : `The ${part} exact 95\u202f% limit (Clopper-Pearson) of the share`;
      return [
        {
          id: `survivors-share${part === 'estimate' ? '' : `-${part}`}`,
          value,
          text: formatPercent(value),
          unit: null,
          status: part === 'estimate' ? 'derived' : 'computed',
          how: `${what} of patients who were ${outcome.without} when last seen. ${sourcesInWords(counted)}`,
          facts: counted.facts,
        },
      ];
    }),
    ...rates(),
    ...sizes(),
    ...coverage(),
  ];

  /** The sum of all times has to be the same in every table, as a printed mean of all makes it. */
  function rates(): Quantity[] {
    const { perYear } = unit;
    if (perYear === null || fixedTotal(record) === null) return [];
    const rate = eventRate(exits);
    return (['rate', 'lower', 'upper'] as const).flatMap((part) => {
      const value = rate[part];
      if (value === null) return [];
      const perHundred = value * perYear * 100;
      const what =
        part === 'rate'
          ? `${outcome.many}`
          : `The ${part} exact 95\u202f% limit (Poisson) of ${outcome.many}`;
      return [
        {
          status: 'inferred',
          facts: [...rated.facts, ...rated.assumptions],
          id: `event-rate${part === 'rate' ? '' : `-${part}`}`,
          value: perHundred,
          text: perHundred < 10 ? perHundred.toFixed(1) : String(Math.round(perHundred)),
          unit: 'per 100 person-years',
          how: `${capitalized(what)} for every 100 years that all patients together were followed, as if the hazard were constant. ${sourcesInWords(rated)}`,
        },
      ];
    });
  }

  function sizes(): Quantity[] {
    if (n < 2 || n > 12) return [];
    // Once the one has left, a test of two groups looks no further.
    const others = Array.from({ length: n - 1 }, () => ({ time: 2, event: false }));
    const alone = logRankTest([[{ time: 1, event: true }], others]).p;
    return [
      ...Array.from({ length: Math.floor(n / 2) }, (_, index): Quantity[] => {
        const small = index + 1;
        const size = falseAlarms(exits.slice(0, small), exits.slice(small)) ?? 0;
        return [
          {
            unit: null,
            status: 'inferred',
            facts: [...ordered.facts, ...ordered.assumptions],
            id: `size-${small}v${n - small}`,
            value: size,
            text: formatPercent(size),
            how:
              `The share of all ways to deal the patients into groups of ${small} and ${n - small} in which the log-rank test, read from ` +
              `chi-square, has P of 0.05 or less: its true size where the groups don’t matter. ${order}`,
          },
        ];
      }).flat(),
      ...(alone === null
        ? []
        : [
            {
              unit: null,
              status: 'computed' as const,
              facts: sized.facts,
              id: 'first-alone-log-rank-p',
              value: alone,
              text: formatP(alone),
              how: `The two-sided P of the log-rank test, read from chi-square, of one patient who has the first ${outcome.one} against the ${formatCount(n - 1)} others, none of whom has left before. It depends on the number of patients alone. ${sourcesInWords(sized)}`,
            },
          ]),
    ];
  }

  function coverage(): Quantity[] {
    if (n > 30) return [];
    return (
      ['beta-product', 'thomas-grunkemeier', 'log-log', 'plain'] as const satisfies readonly LimitMethod[]
    ).flatMap((method) => {
      const all = exactCoverage(n, SURVIVALS, { method });
      const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
      return (['lowest', 'mean'] as const).map((which): Quantity => {
        const value = which === 'lowest' ? Math.min(...all) : mean;
        return {
          id: `coverage-${method}-${which}`,
          value,
          text: formatPercent(value),
          unit: null,
          status: 'computed',
          how:
            `How often 95\u202f% limits (${method.replace('-', ' ')}) around the survival of ${formatCount(n)} patients hold the true survival, ` +
            `the ${which === 'lowest' ? 'lowest' : 'average'} over true survivals from 30 to 95\u202f%, with nobody lost before. Computed exactly, from the binomial distribution.`,
          facts: [],
        };
      });
    });
  }
}
