import type { CohortSet } from '../cohort/CohortSet.ts';
import type { ContextRow } from '../publication/contextSchema.ts';
import type { Publication } from '../publication/loadPublication.ts';
import { referenceInShort } from '../publication/formatReference.ts';
import { referenceOf } from '../publication/lookUp.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { betaTail, exactProportion } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';

const YEARS = [3, 5, 10] as const;

/**
 * The numbers of the series to compare with: `context-series` (those with the operation), `context-randomised`; of each row
 * `context-xue2022-n`, `…-survival5`, `…-other-n`, `…-other-survival5`; over the rows with the operation
 * `context-survival5-count`, `…-lowest`, `…-highest`, and `…-inside`, how many of these lie within the exact limits of our own
 * share of survivors; and `context-casali2017-chance10`: how often so many or more of our number would be alive, if each were with a
 * benchmark's chance.
 */
export function contextQuantities(publication: Publication, set: CohortSet): Quantity[] {
  const { context } = publication;
  if (context.length === 0) return [];
  const operated = context.filter(({ benchmark }) => !benchmark);
  const n = set.central.patients.length;
  const survivors = set.central.patients.filter(({ event }) => !event).length;
  const limits = exactProportion(survivors, n);
  const file = `The series of context.yaml`;
  const count = (id: string, value: number, how: string): Quantity => ({
    id: `context-${id}`,
    value,
    text: formatCount(value),
    unit: null,
    status: 'cited',
    how,
    facts: [],
  });
  return [
    count('series', operated.length, `${file} in which patients were operated on.`),
    count(
      'randomised',
      operated.filter(({ randomised }) => randomised).length,
      `${file} in which chance decided who had the operation.`,
    ),
    ...YEARS.flatMap((years) => overRows(years)),
    ...context.flatMap((row) => ofRow(row)),
  ];

  function overRows(years: (typeof YEARS)[number]): Quantity[] {
    const values = operated.flatMap((row) => row[`survival${years}`]?.value ?? []);
    if (values.length === 0) return [];
    const [lower, upper] = [limits.lower ?? 0, limits.upper ?? 1];
    const id = `survival${years}`;
    const of = (end: 'lowest' | 'highest', value: number): Quantity => ({
      ...count(
        `${id}-${end}`,
        0,
        `The ${end} survival after ${years} years that any of the series in context.yaml prints.`,
      ),
      value,
      text: formatPercent(value),
    });
    return [
      count(`${id}-count`, values.length, `${file} that print survival after ${years} years.`),
      of('lowest', Math.min(...values)),
      of('highest', Math.max(...values)),
      count(
        `${id}-inside`,
        values.filter((value) => value >= lower && value <= upper).length,
        `How many of the ${values.length} survivals after ${years} years lie between ${formatPercent(lower)} and ${formatPercent(upper)}, ` +
          `the exact 95\u202f% limits of ${survivors} of ${n}.`,
      ),
    ];
  }

  function ofRow(row: ContextRow): Quantity[] {
    const source = sourceOf(publication, row);
    const cited = (
      suffix: string,
      value: number,
      text: string,
      unit: string | null,
      what: string,
    ): Quantity => ({
      id: `context-${row.id}-${suffix}`,
      value,
      text,
      unit,
      status: 'cited',
      how: `${row.label}: ${what}. ${source}`,
      facts: [],
    });
    const { comparator } = row;
    const sides = [
      { ...row, at: '', label: row.benchmark ? row.label.toLowerCase() : 'with the operation' },
      ...(comparator === null ? [] : [{ ...comparator, at: 'other-' }]),
    ];
    return sides.flatMap((side) => [
      ...(side.n === null
        ? []
        : [cited(`${side.at}n`, side.n, formatCount(side.n), 'patients', `patients (${side.label})`)]),
      ...YEARS.flatMap((years): Quantity[] => {
        const survival = side[`survival${years}`];
        if (survival === null) return [];
        const printed = cited(
          `${side.at}survival${years}`,
          survival.value,
          formatPercent(survival.value),
          null,
          `survival after ${years} years (${side.label})`,
        );
        return row.benchmark ? [printed, chance(years, side.at, survival.value)] : [printed];
      }),
    ]);

    function chance(years: number, at: string, p: number): Quantity {
      // P(X >= k) of a binomial variable is a tail of the beta distribution.
      const value = survivors === 0 ? 1 : betaTail(p, survivors, n - survivors + 1, 'lower');
      return {
        id: `context-${row.id}-${at}chance${years}`,
        value,
        text: formatP(value),
        unit: null,
        status: 'inferred',
        how:
          `The chance that ${survivors} or more of ${n} patients are alive, if each is with the chance ${formatPercent(p)} that ${row.label.toLowerCase()} ` +
          `gave after ${years} years (binomial). It takes all ${n} as followed for just so long, which they were not.`,
        facts: [],
      };
    }
  }
}

function sourceOf(publication: Publication, { reference, doi, verified }: ContextRow): string {
  const work = reference === null ? '' : `${referenceInShort(referenceOf(publication, reference))} `;
  return `${work}${reference === null && doi !== null ? `doi ${doi}. ` : ''}Read: ${verified.charAt(0).toLowerCase()}${verified.slice(1)}.`;
}
