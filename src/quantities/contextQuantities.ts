import type { Reconstruction } from '../reconstruction/reconstruct.ts';
import type { ContextRow } from '../publication/contextSchema.ts';
import type { Publication } from '../publication/Publication.ts';
import { referenceInShort } from '../publication/formatReference.ts';
import { referenceOf } from '../publication/lookUp.ts';
import { formatCount } from '../format/formatCount.ts';
import { formatPercent, formatPrintedPercent } from '../format/formatPercent.ts';
import { listed } from '../format/listed.ts';
import { inWords } from '../format/inWords.ts';
import { CONTEXT_YEARS, contextOwn, isWithin, type ContextOwn } from '../rows/contextRows.ts';
import { betaTail, survivalLimits } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';
import { sourcesInWords, timeSources } from './sources.ts';

/**
 * The numbers of the series to compare with: `context-series` (those with the operation), `context-randomised`; of each row
 * `context-xue2022-n`, `…-survival5`, `…-other-n`, `…-other-survival5`; over the rows with the operation
 * `context-survival5-count`, `…-lowest`, `…-highest`, and how many of these lie within the limits of our own survival at the same
 * time, over every table that agrees, `…-inside`, or in the table shown, `…-inside-shown`; of our own number alive at each time, where
 * the record leaves several open, `alive10-list`; and `context-casali2017-chance10-list`: how often each of these, or more,
 * would be alive, if each patient were with a benchmark's chance, with `…-lowest` and `…-highest`.
 */
export function contextQuantities(publication: Publication, set: Reconstruction): Quantity[] {
  const { context, series, record } = publication;
  if (context.length === 0) return [];
  const operated = context.filter(({ benchmark }) => !benchmark);
  const own = contextOwn(set, series);
  const shown = survivalLimits(set.central.patients, { method: 'beta-product' });
  const sources = timeSources(record);
  const inferred = {
    unit: null,
    status: 'inferred' as const,
    facts: [...sources.facts, ...sources.assumptions],
  };
  const because = sourcesInWords(sources);
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
    ...CONTEXT_YEARS.flatMap((years) => overRows(years)),
    ...own.flatMap((at): Quantity[] =>
      at.alive[0] === at.alive[1]
        ? []
        : [
            {
              ...inferred,
              id: `alive${at.years}-list`,
              value: null,
              text: listed(aliveAt(at).map(inWords), 'or'),
              how: `The numbers of patients that may be alive after ${at.years} years. ${because}`,
            },
          ],
    ),
    ...context.flatMap((row) => ofRow(row)),
  ];

  function overRows(years: (typeof CONTEXT_YEARS)[number]): Quantity[] {
    const values = operated.flatMap((row) => row[`survival${years}`]?.value ?? []);
    if (values.length === 0) return [];
    const id = `survival${years}`;
    const printedBy = (value: number) =>
      listed(operated.filter((row) => row[`survival${years}`]?.value === value).map(({ label }) => label));
    const of = (end: 'lowest' | 'highest', value: number): Quantity => ({
      ...count(
        `${id}-${end}`,
        0,
        `The ${end} survival after ${years} years that any of the series in context.yaml prints: ${printedBy(value)}.`,
      ),
      value,
      text: formatPercent(value),
    });
    return [
      count(`${id}-count`, values.length, `${file} that print survival after ${years} years.`),
      of('lowest', Math.min(...values)),
      of('highest', Math.max(...values)),
      ...own.filter((at) => at.years === years).flatMap((at) => insideOf(at)),
    ];

    function insideOf(at: ContextOwn): Quantity[] {
      const step = shown.findLast(({ from }) => from <= at.years * (series.time.perYear ?? NaN));
      const inShown = { years, limits: [step?.lower ?? 0, step?.upper ?? 1] as const };
      const inside = (id: string, { limits }: Pick<ContextOwn, 'limits'>, where: string): Quantity => {
        const value = values.filter((share) => isWithin({ years, share }, [{ years, limits }])).length;
        return {
          ...inferred,
          id: `context-${id}`,
          value,
          text: formatCount(value),
          how:
            `How many of the ${values.length} survivals after ${years} years lie between ${formatPercent(limits[0])} and ` +
            `${formatPercent(limits[1])}, the 95\u202f% limits (beta product) of our own survival at that time ${where}. ${because}`,
        };
      };
      return [
        inside(`${id}-inside`, at, 'over every table that agrees'),
        { ...inside(`${id}-inside-shown`, inShown, 'in the table shown'), status: 'illustrative' },
      ];
    }
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
      ...CONTEXT_YEARS.flatMap((years): Quantity[] => {
        const survival = side[`survival${years}`];
        if (survival === null) return [];
        const printed = cited(
          `${side.at}survival${years}`,
          survival.value,
          // The chances below are computed from it: a reader who repeats them needs what was printed.
          row.benchmark ? formatPrintedPercent(survival.value) : formatPercent(survival.value),
          null,
          `survival after ${years} years (${side.label})`,
        );
        return row.benchmark ? [printed, ...chances(years, side.at, survival.value)] : [printed];
      }),
    ]);

    function chances(years: number, side: string, p: number): Quantity[] {
      return own
        .filter((at) => at.years === years)
        .flatMap((at): Quantity[] => {
          const alive = aliveAt(at);
          const values = alive.map((count) => chanceOfAtLeast(count, at.n, p));
          const id = `context-${row.id}-${side}chance${years}`;
          const how =
            `The chance that ${listed(alive.map(String), 'or')} or more of ${at.n} patients are alive, if each is with the chance ` +
            `${formatPrintedPercent(p)} that ${row.label.toLowerCase()} gave after ${years} years (binomial). It takes all ${at.n} as followed for ` +
            `just so long. ${because}`;
          const [lowest, highest] = [Math.min(...values), Math.max(...values)];
          if (lowest === highest)
            return [{ ...inferred, id, value: lowest, text: formatChance(lowest), how }];
          return [
            { ...inferred, id: `${id}-list`, value: null, text: listed(values.map(formatChance), 'or'), how },
            { ...inferred, id: `${id}-lowest`, value: lowest, text: formatChance(lowest), how },
            { ...inferred, id: `${id}-highest`, value: highest, text: formatChance(highest), how },
          ];
        });
    }
  }
}

/** The numbers alive that the record leaves open at one time, fewest first. */
function aliveAt({ alive: [fewest, most] }: ContextOwn): number[] {
  return Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index);
}

/** P(X >= k) of a binomial variable: a tail of the beta distribution. */
function chanceOfAtLeast(alive: number, n: number, p: number): number {
  return alive === 0 ? 1 : betaTail(p, alive, n - alive + 1, 'lower');
}

/** A chance as pages print it: two digits that count. It is no P value of any test. */
function formatChance(chance: number): string {
  return String(Number(chance.toPrecision(2)));
}

function sourceOf(publication: Publication, { reference, doi, verified }: ContextRow): string {
  const work = reference === null ? '' : `${referenceInShort(referenceOf(publication, reference))} `;
  return `${work}${reference === null && doi !== null ? `doi ${doi}. ` : ''}Read: ${verified.charAt(0).toLowerCase()}${verified.slice(1)}.`;
}
