import { counted, nounFor, PATIENTS } from '../format/counted.ts';
import type { Series } from '../cohort/Series.ts';
import { activeClaims } from '../reconstruction/activeClaims.ts';
import { fixedTotal } from '../reconstruction/fixedTotal.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import { formatCount } from '../format/formatCount.ts';
import type { Quantity } from './Quantity.ts';
import { sizeSources, sourcesInWords, totalSources } from './sources.ts';

/**
 * What a printed mean over everybody gives: `total-follow-up`, `person-years`, and once the dated patients are taken away
 * `remaining-patients`, `remaining-follow-up` and `mean-of-others`. And how many endings a mean with so many decimals can have at all,
 * `mean-decimals`, and as a mean of so many patients, `mean-decimals-possible`.
 *
 * Empty if the record prints no such mean, or if more than one whole total would print it.
 */
export function followUpQuantities(record: PublishedRecord, series: Series, set: CohortSet): Quantity[] {
  const n = set.central.patients.length;
  const fixed = fixedTotal(record);
  if (fixed === null) return [];
  const { total, printed } = fixed;
  const dated = record.facts.flatMap(({ id, claims }) =>
    claims.flatMap((claim) =>
      claim.kind === 'patient' && claim.where.from !== undefined && claim.where.from === claim.where.to
        ? [{ id, time: claim.where.from }]
        : [],
    ),
  );
  const known = dated.reduce((sum, { time }) => sum + time, 0);
  const sources = totalSources(record);
  const base = {
    unit: record.time.many,
    status: 'inferred' as const,
    facts: [...sources.facts, ...sources.assumptions],
  };
  const because = sourcesInWords(sources);
  const withDated = {
    ...sources,
    facts: record.facts.flatMap(({ id }) =>
      sources.facts.includes(id) || dated.some((each) => each.id === id) ? [id] : [],
    ),
  };
  const rest = { ...base, facts: [...withDated.facts, ...withDated.assumptions] };
  const restBecause = sourcesInWords(withDated);
  const sized = sizeSources(record);
  const decimals = printed.split('.')[1]?.length ?? 0;
  const endings = 10 ** decimals;
  const parts = n * activeClaims(record).scale;
  const possible = new Set(
    Array.from({ length: parts }, (_, part) => Math.floor((part * endings) / parts + 0.5) % endings),
  );
  const others = n - dated.length;
  return [
    {
      ...base,
      id: 'total-follow-up',
      value: total,
      text: formatCount(total),
      how: `The one whole number of ${record.time.many} that, divided by ${n}, prints as the mean. ${because}`,
    },
    {
      ...base,
      id: 'mean-decimals',
      value: endings,
      text: formatCount(endings),
      unit: null,
      status: 'derived',
      facts: sources.facts.filter((id) => !sized.facts.includes(id)),
      how: 'The endings that a number printed with as many decimals as the mean can have.',
    },
    {
      ...base,
      id: 'mean-decimals-possible',
      value: possible.size,
      text: formatCount(possible.size),
      unit: null,
      how: `How many of these a mean of ${counted(n, { one: 'whole number', many: 'whole numbers' })} of ${record.time.many} can have, rounded. ${because}`,
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
      facts: record.facts.flatMap(({ id }) =>
        sized.facts.includes(id) || dated.some((each) => each.id === id) ? [id] : [],
      ),
      how: `All ${n} without the ${dated.length} whose time is given (${dated.map(({ id }) => id).join(', ')}).`,
    },
    {
      ...rest,
      id: 'remaining-follow-up',
      value: total - known,
      text: formatCount(total - known),
      how: `${formatCount(total)} less the ${known} that are given (${dated.map(({ id }) => id).join(', ')}). ${restBecause}`,
    },
    {
      ...rest,
      id: 'mean-of-others',
      value: (total - known) / others,
      text: ((total - known) / others).toFixed(1),
      how: `${formatCount(total - known)} ${record.time.many} shared by the other ${others}. ${restBecause}`,
    },
  ];
}
