import type { FamilyStatistic } from '../survival/index.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { listed } from '../format/listed.ts';
import { uncapitalized } from '../format/words.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { familyWiseOfPatterns } from './familyWiseOfPatterns.ts';
import { jointPatterns } from './jointPatterns.ts';
import type { Quantity } from './Quantity.ts';
import { groupingSources, sourcesInWords } from './sources.ts';

/**
 * What becomes of a grouping's exact P value when it is one of several that were looked at: `family-size`, and for each grouping of
 * the family with one arrangement `site-family-p-lowest`, `…-highest` and `…-median`, over every way in which the levels of all of them can lie together, by the
 * statistic of the exact P; and `site-family-standardised-p-lowest` … by the standardised one.
 *
 * The family holds the groupings of two levels that were known at time zero; one that wasn't stays out. Empty for a family of one.
 */
export function familyQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const family = series.groupings.filter(
    ({ knownAtTimeZero, levels }) => knownAtTimeZero && levels.length === 2,
  );
  const patterns =
    family.length < 2
      ? null
      : jointPatterns(
          record,
          family.map(({ id }) => id),
        );
  if (patterns === null || patterns.length === 0) return [];
  const names = family.map(({ label }) => `“${uncapitalized(label)}”`);
  const all = family.map(({ id }) => groupingSources(record, id));
  const sources = {
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
    assumptions: [...new Set(all.flatMap(({ assumptions }) => assumptions))],
  };
  const base = {
    unit: null,
    status: 'inferred' as const,
    facts: [...sources.facts, ...sources.assumptions],
  };
  const because = sourcesInWords(sources);
  const isFirst = (level: string | null, grouping: number): boolean =>
    level === family[grouping]?.levels[0]?.id;
  return [
    {
      ...base,
      id: 'family-size',
      value: family.length,
      text: formatCount(family.length),
      unit: 'groupings',
      status: 'derived',
      how: `The groupings of two levels that were known at ${series.time.zero}: ${listed(names)}.`,
    },
    ...family.flatMap(({ id, label }, index) => {
      if (set.arrangements(id).length > 1) return [];
      return [
        ...pOf(
          'family-p',
          'permutation',
          'observed less expected, squared, over its variance under permutation',
        ),
        ...pOf('family-standardised-p', 'log-rank', 'the chi-square of the log-rank test'),
      ];

      function pOf(suffix: string, kind: FamilyStatistic, statistic: string): Quantity[] {
        const values = familyWiseOfPatterns(patterns ?? [], isFirst, index, kind)
          .filter((value) => value !== null)
          .sort((a, b) => a - b);
        const what =
          `The chance that the best of ${listed(names)} does at least as well as “${uncapitalized(label)}” does, if none of them matters ` +
          `and follow-up is alike in all groups: ${statistic}, over every order in which the outcomes can be dealt to the patients (maxT). `;
        const over = `of the ${formatCount(values.length)} ways in which the levels can lie together. ${because}`;
        return (['lowest', 'highest', 'median'] as const).flatMap((which): Quantity[] => {
          const place = {
            lowest: 0,
            highest: values.length - 1,
            median: Math.floor((values.length - 1) / 2),
          };
          const value = values[place[which]];
          if (value === undefined) return [];
          return [
            {
              ...base,
              id: `${id}-${suffix}-${which}`,
              value,
              text: formatP(value),
              how: `${what}The ${which} ${over}`,
            },
          ];
        });
      }
    }),
  ];
}
