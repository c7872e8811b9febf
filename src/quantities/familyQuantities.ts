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
 * the family with one arrangement `site-family-p-lowest`, `…-highest` and `…-median`, over every way in which the levels of all of them can lie together.
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
      status: 'computed',
      facts: [],
      how: `The groupings of two levels that this page looks at and that were known at ${series.time.zero}: ${listed(names)}.`,
    },
    ...family.flatMap(({ id, label }, index) => {
      if (set.arrangements(id).length > 1) return [];
      const values = familyWiseOfPatterns(patterns, isFirst, index)
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      const [lowest, highest] = [values[0], values.at(-1)];
      const median = values[Math.floor((values.length - 1) / 2)];
      if (lowest === undefined || highest === undefined || median === undefined) return [];
      const what =
        `The chance that the best of ${listed(names)} does at least as well as “${uncapitalized(label)}” does, if none of them matters ` +
        `and follow-up is alike in all groups: the log-rank statistic over every order in which the outcomes can be dealt to the ` +
        `patients (maxT). `;
      const over = `of the ${formatCount(patterns.length)} ways in which the levels can lie together. ${because}`;
      return [
        {
          ...base,
          id: `${id}-family-p-lowest`,
          value: lowest,
          text: formatP(lowest),
          how: `${what}The lowest ${over}`,
        },
        {
          ...base,
          id: `${id}-family-p-highest`,
          value: highest,
          text: formatP(highest),
          how: `${what}The highest ${over}`,
        },
        {
          ...base,
          id: `${id}-family-p-median`,
          value: median,
          text: formatP(median),
          how: `${what}The median ${over}`,
        },
      ];
    }),
  ];
}
