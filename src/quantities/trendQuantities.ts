import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Grouping, Series } from '../cohort/Series.ts';
import { nounFor } from '../format/counted.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { listed } from '../format/listed.ts';
import { uncapitalized } from '../format/words.ts';
import type { Claim, PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { reconstruct } from '../reconstruction/reconstruct.ts';
import { exactLogRankTest, logRankTest } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';
import { groupingSources, sourcesInWords } from './sources.ts';

/**
 * What a trend would be as a P from 0.05 to below the narrowest limit that an assumption offers, over every arrangement in which the
 * level does better: the log-rank P values below the limit, `exon-11-trend-p-below`, and the next one, `…-p-next`; how many of the
 * arrangements print a trend by the log-rank test, `…-arrangements`, and by the exact one, `…-exact-arrangements`, with its P,
 * `…-exact-p`; and how many do by the log-rank test where the level of one may be unknown, `…-one-missing-arrangements`, or of more
 * than one, `…-more-missing-arrangements`.
 */
export function trendQuantities(record: PublishedRecord, series: Series): Quantity[] {
  return record.facts.flatMap(({ id, claims }) => {
    const better = claims.find((claim) => claim.kind === 'better');
    const least = claims.find((claim) => claim.kind === 'pValue' && claim.atLeast !== undefined);
    const limit = limitIn(record, claims);
    const grouping = series.groupings.find((each) => each.id === better?.by);
    if (better?.kind !== 'better' || least?.kind !== 'pValue' || limit === null || !grouping) return [];
    const from = least.atLeast ?? 0;
    const unsaid = reconstruct(record, { without: [id] });
    if (unsaid.kind !== 'cohorts') return [];
    const tested = testedIn(unsaid, grouping, better.level);
    const isTrend = (p: number | null): boolean => p !== null && p >= from && p < limit.below;
    const below = tested.filter(({ p }) => p < limit.below);
    const next = tested.find(({ p }) => p >= limit.below);
    const exact = tested.filter((each) => isTrend(each.exact));
    const known = record.assumptions.filter(({ claims: all }) =>
      all.some((claim) => claim.kind === 'known' && claim.attribute === grouping.id),
    );
    const missing = reconstruct(record, {
      without: known.map((each) => each.id),
      assume: { [limit.id]: limit.below },
    });
    // Of how many patients it is not known, in each arrangement that is a trend.
    const unknown =
      missing.kind !== 'cohorts'
        ? []
        : missing
            .arrangements(grouping.id)
            .map(
              ({ example }) =>
                example.patients.filter(({ attributes }) => attributes[grouping.id] == null).length,
            );
    const sources = groupingSources(record, grouping.id);
    const name = uncapitalized(grouping.label);
    const range = `from ${formatP(from)} to below ${formatP(limit.below)}`;
    const of = (suffix: string, value: number | null, text: string, how: string): Quantity => ({
      id: `${grouping.id}-trend-${suffix}`,
      value,
      text,
      unit: null,
      status: 'inferred',
      how: `${how} ${sourcesInWords(sources)}`,
      facts: [...sources.facts, ...sources.assumptions],
    });
    const count = (suffix: string, value: number, how: string): Quantity => ({
      ...of(suffix, value, formatCount(value), how),
      unit: nounFor(value, { one: 'arrangement', many: 'arrangements' }),
    });
    const whose = `arrangements of “${name}” in which fewer have the event than expected, whatever their P`;
    return [
      of(
        'p-below',
        null,
        listed(below.map(({ p }) => formatP(p))),
        `The log-rank P values below ${formatP(limit.below)} among the ${whose}.`,
      ),
      ...(next
        ? [
            of(
              'p-next',
              next.p,
              formatP(next.p),
              `The lowest log-rank P from ${formatP(limit.below)} on among the ${whose}.`,
            ),
          ]
        : []),
      count(
        'arrangements',
        below.filter(({ p }) => isTrend(p)).length,
        `How many of the ${whose}, have a log-rank P ${range}.`,
      ),
      count('exact-arrangements', exact.length, `How many of the ${whose}, have an exact P ${range}.`),
      ...(exact[0]
        ? [
            of(
              'exact-p',
              exact[0].exact,
              formatP(exact[0].exact ?? 0),
              `The exact P of the log-rank test ${range} among the ${whose}.`,
            ),
          ]
        : []),
      count(
        'one-missing-arrangements',
        unknown.filter((patients) => patients === 1).length,
        `How many arrangements of “${name}” have a log-rank P ${range} with one patient of whom it is not known.`,
      ),
      count(
        'more-missing-arrangements',
        unknown.filter((patients) => patients > 1).length,
        `How many arrangements of “${name}” have a log-rank P ${range} with two patients or more of whom it is not known.`,
      ),
    ];
  });
}

/** The assumption that bounds a P value from above, and the smallest bound that it offers. */
function limitIn(record: PublishedRecord, claims: readonly Claim[]): { id: string; below: number } | null {
  for (const claim of claims) {
    if (claim.kind !== 'pValue' || typeof claim.below !== 'object') continue;
    const { assumed } = claim.below;
    const choices = record.assumptions.find(({ id }) => id === assumed)?.choices ?? [];
    const below = Math.min(...choices.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])));
    if (Number.isFinite(below)) return { id: assumed, below };
  }
  return null;
}

/** The tests of every arrangement in which a level does better, in ascending order of P. */
function testedIn(
  set: CohortSet,
  { id, levels }: Grouping,
  level: string,
): { p: number; exact: number | null }[] {
  return set
    .arrangements(id)
    .flatMap(({ example }) => {
      const side = (is: boolean) =>
        example.patients.filter(({ attributes }) => (attributes[id] === level) === is);
      const [own, others] = [side(true), side(false)];
      const { p, observed, expected } = logRankTest([own, others]);
      if (p === null || levels.length !== 2 || observed[0]! - expected[0]! > -1e-9) return [];
      return [{ p, exact: exactLogRankTest(own, others)?.p ?? null }];
    })
    .sort((a, b) => a.p - b.p);
}
