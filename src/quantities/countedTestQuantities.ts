import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { formatP } from '../format/formatP.ts';
import { listed } from '../format/listed.ts';
import { chiSquareOfCounts } from '../reconstruction/chiSquareOfCounts.ts';
import { fisherP } from '../reconstruction/fisherP.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Quantity } from './Quantity.ts';
import { eventLevelSources, sourcesInWords } from './sources.ts';

/**
 * What tests of counts, which leave the times aside, would print for the grouping of a printed P value, for every size that a group
 * with all events can have: `site-counts-fisher-p-list` and `…-lowest`, likewise `…-chi-square-p-…`, and `…-yates-p-…` with Yates's
 * correction. Empty where events lie in several groups.
 */
export function countedTestQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const claim = record.facts
    .flatMap(({ claims }) => claims)
    .find((each) => each.kind === 'pValue' && each.printed !== undefined);
  if (claim?.kind !== 'pValue') return [];
  const { by } = claim;
  const { patients } = set.central;
  const events = patients.filter(({ event }) => event);
  const others = patients.length - events.length;
  const levels = new Set(set.arrangements(by).flatMap(({ deaths }) => deaths));
  if (levels.size !== 1 || levels.has(null) || others === 0) return [];
  const sources = eventLevelSources(record, by);
  const isAssumed = sources.assumptions.length > 0;
  const splits = Array.from({ length: others }, (_, size) => {
    const without = (count: number) => Array.from({ length: count }, () => ({ event: false }));
    return [[...events, ...without(size)], without(others - size)] as const;
  });
  const tests = {
    fisher: ['Fisher’s exact test', ([one, other]: (typeof splits)[number]) => fisherP(one, other)],
    'chi-square': [
      'the uncorrected chi-square test',
      ([one, other]: (typeof splits)[number]) => chiSquareOfCounts(one, other, { corrected: false }),
    ],
    yates: [
      'the chi-square test with Yates’s correction',
      ([one, other]: (typeof splits)[number]) => chiSquareOfCounts(one, other, { corrected: true }),
    ],
  } as const;
  return Object.entries(tests).flatMap(([id, [name, pOf]]): Quantity[] => {
    const values = splits.map(pOf).filter((p) => p !== null);
    const of = (suffix: string, value: number | null, text: string, what: string): Quantity => ({
      id: `${by}-counts-${id}-p-${suffix}`,
      value,
      text,
      unit: null,
      status: isAssumed ? 'inferred' : 'computed',
      how:
        `${what} of ${name} for how many ${series.outcome.happened}, times left aside, where a group with all ` +
        `${String(events.length)} ${series.outcome.many} has from ${String(events.length)} to ${String(patients.length - 1)} of ` +
        `${String(patients.length)} patients. ${sourcesInWords(sources)}`,
      facts: [...sources.facts, ...sources.assumptions],
    });
    const lowest = Math.min(...values);
    return [
      of('list', null, listed(values.map(formatP)), 'The P values'),
      of('lowest', lowest, formatP(lowest), 'The lowest P value'),
    ];
  });
}
