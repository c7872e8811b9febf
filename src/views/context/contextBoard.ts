import { formatCount } from '../../format/formatCount.ts';
import { formatPercentRange } from '../../format/formatPercent.ts';
import { contextPlaces, type ContextOrder } from '../../rows/contextOrders.ts';
import type { ContextBand, ContextLine, ContextSeries } from '../../rows/contextRows.ts';
import { element } from '../element.ts';
import { contextAxis, contextGround, contextPlot } from './contextPlot.ts';

/** All lines under one axis: what each series was, and its printed survival. */
export function contextBoard(
  lines: readonly ContextLine[],
  band: ContextBand,
  document: Document,
): HTMLElement {
  const around = (words: string, place: string) =>
    element(
      document,
      'div',
      { class: `context-row context-${place}` },
      element(document, 'span', { class: 'context-band-words' }, words),
      element(document, 'div', { class: 'context-place' }, contextAxis(band, document)),
    );
  return element(
    document,
    'div',
    { class: 'context-board' },
    contextGround(band, document),
    around(bandWords(band), 'top'),
    element(
      document,
      'div',
      { class: 'context-all' },
      ...bySeries(lines).map(([series, own]) =>
        element(
          document,
          'div',
          { class: 'context-series', ...placeAttributes(lines, series) },
          ...own.map((line) => contextRow(line, band, document)),
        ),
      ),
    ),
    around('', 'bottom'),
  );
}

/** The lines of each series, in the order of its first line. */
function bySeries(lines: readonly ContextLine[]): [ContextSeries, ContextLine[]][] {
  return [...new Set(lines.map(({ series }) => series))].map((series) => [
    series,
    lines.filter((line) => line.series === series),
  ]);
}

/** Where a series stands in each order, as a page that changes the order reads it. */
export function placeAttributes(
  lines: readonly ContextLine[],
  series: ContextSeries,
): Record<`data-by-${ContextOrder}`, string> {
  const places = contextPlaces([...new Set(lines.map((line) => line.series))]).get(series.id);
  const at = (order: ContextOrder): string => String(places?.[order] ?? 0);
  return { 'data-by-year': at('year'), 'data-by-size': at('size'), 'data-by-survival': at('survival') };
}

/** "Here: 3 of 6 alive when last seen, exact 95 % limits 12 to 88 %". */
export function bandWords({ alive, n, lower, upper }: ContextBand): string {
  return `Here, ${alive} of ${n} were alive when last seen: exact 95${'\u202f'}% limits ${formatPercentRange(lower, upper)}, the band`;
}

function contextRow(line: ContextLine, band: ContextBand, document: Document): HTMLElement {
  const { series, comparedWith, n } = line;
  const patients =
    n === null ? 'number of patients not found' : `${formatCount(n)} ${n === 1 ? 'patient' : 'patients'}`;
  const name =
    comparedWith === null
      ? seriesLink(series, document)
      : element(
          document,
          'span',
          {},
          comparedWith.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
        );
  const facts =
    comparedWith === null
      ? [
          patients,
          series.period,
          series.drug,
          series.mixedPopulation ? 'mixed population' : null,
          series.doi ? null : 'DOI not verified',
        ]
      : [patients];
  return element(
    document,
    'div',
    { class: 'context-row', ...(comparedWith === null ? {} : { 'data-compared': '' }) },
    element(
      document,
      'p',
      { class: 'context-words' },
      element(document, 'b', {}, name),
      element(
        document,
        'span',
        {},
        `${comparedWith === null ? ' ' : ' · '}${facts.filter((fact) => fact !== null).join(' · ')}`,
      ),
    ),
    element(document, 'div', { class: 'context-place' }, contextPlot(line, band, document)),
  );
}

/** A series' name, as a link to its DOI where one was verified. */
export function seriesLink(series: { label: string; doi: string | null }, document: Document): Node {
  if (series.doi === null) return element(document, 'span', {}, series.label);
  return element(document, 'a', { href: `https://doi.org/${series.doi}` }, series.label);
}
