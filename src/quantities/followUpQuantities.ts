import { nounFor, PATIENTS } from '../format/counted.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import { formatCount } from '../format/formatCount.ts';
import type { Quantity } from './Quantity.ts';
import { sourcesInWords } from './sources.ts';

/**
 * What a printed mean over everybody gives: `total-follow-up`, `person-years`, and once the dated patients are taken away
 * `remaining-patients`, `remaining-follow-up` and `mean-of-others`.
 *
 * Empty if the record prints no such mean, or if more than one whole total would print it.
 */
export function followUpQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const n = set.central.patients.length;
  const mean = meanOverAll(record);
  const total = mean === null ? null : onlyTotal(mean.printed, n);
  if (mean === null || total === null) return [];
  const dated = record.facts.flatMap(({ id, claims }) =>
    claims.flatMap((claim) =>
      claim.kind === 'patient' && claim.where.from !== undefined && claim.where.from === claim.where.to
        ? [{ id, time: claim.where.from }]
        : [],
    ),
  );
  const known = dated.reduce((sum, { time }) => sum + time, 0);
  const assumed = [...mean.assumptions, ...stepAssumptions(record)];
  const base = { unit: record.time.many, status: 'inferred' as const, facts: [mean.id, ...assumed] };
  const because = sourcesInWords({ facts: [mean.id], assumptions: assumed });
  const rest = { ...base, facts: [...base.facts, ...dated.map(({ id }) => id)] };
  const others = n - dated.length;
  return [
    {
      ...base,
      id: 'total-follow-up',
      value: total,
      text: formatCount(total),
      how: `The one whole number of ${record.time.many} that, divided by ${n}, prints as the mean. ${because}`,
    },
    ...(series.time.perYear === null
      ? []
      : [
          {
            ...base,
            id: 'person-years',
            value: total / series.time.perYear,
            text: String(Math.round(total / series.time.perYear)),
            unit: 'years',
            how: `${formatCount(total)} ${record.time.many} in years. ${because}`,
          },
        ]),
    {
      ...rest,
      id: 'remaining-patients',
      value: others,
      text: formatCount(others),
      unit: nounFor(others, PATIENTS),
      status: 'derived',
      facts: dated.map(({ id }) => id),
      how: `All ${n} without the ${dated.length} whose time is given (${dated.map(({ id }) => id).join(', ')}).`,
    },
    {
      ...rest,
      id: 'remaining-follow-up',
      value: total - known,
      text: formatCount(total - known),
      how: `${formatCount(total)} less the ${known} that are given (${dated.map(({ id }) => id).join(', ')}). ${because}`,
    },
    {
      ...rest,
      id: 'mean-of-others',
      value: (total - known) / others,
      text: ((total - known) / others).toFixed(1),
      how: `${formatCount(total - known)} ${record.time.many} shared by the other ${others}. ${because}`,
    },
  ];
}

/** The fact that prints a mean over everybody, as its claims are read by default. */
function meanOverAll(record: PublishedRecord): { id: string; printed: string; assumptions: string[] } | null {
  for (const { id, claims } of record.facts) {
    for (const claim of claims) {
      if (claim.kind !== 'mean' || claim.printed === undefined) continue;
      const named = 'assumed' in claim.of ? claim.of.assumed : null;
      const assumption = record.assumptions.find((each) => each.id === named);
      const choice = assumption?.choices.find(({ value }) => value === assumption.value);
      const of = 'assumed' in claim.of ? choice?.content : claim.of;
      if (of !== undefined && of.event === undefined && Object.keys(of.levels ?? {}).length === 0) {
        return { id, printed: claim.printed, assumptions: named === null ? [] : [named] };
      }
    }
  }
  return null;
}

/** The whole number that, divided by n, prints as that mean; null if there is none or more than one. */
function onlyTotal(printed: string, n: number): number | null {
  const decimals = printed.split('.')[1]?.length ?? 0;
  const nearest = Math.round(Number(printed) * n);
  const fits = (total: number): boolean => (total / n).toFixed(decimals) === printed;
  return fits(nearest) && !fits(nearest - 1) && !fits(nearest + 1) ? nearest : null;
}

function stepAssumptions(record: PublishedRecord): string[] {
  return record.assumptions
    .filter(({ claims }) => claims.some(({ kind }) => kind === 'step'))
    .map(({ id }) => id);
}
