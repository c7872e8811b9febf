import { counted, PATIENTS } from '../../format/counted.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatPercentRange } from '../../format/formatPercent.ts';
import { contextPlaces, type ContextOrder } from '../../rows/contextOrders.ts';
import type { ContextLine, ContextOwn, ContextSeries } from '../../rows/contextRows.ts';
import { words } from '../../format/words.ts';
import { element } from '../element.ts';
import { contextAxis, contextGround, contextOwnPlot, contextPlot } from './contextPlot.ts';

/** All lines under one axis: the series in context at each time, and what each published series was, with its printed survival. */
export function contextBoard(
  lines: readonly ContextLine[],
  own: readonly ContextOwn[],
  document: Document,
): HTMLElement {
  const around = (place: string) =>
    element(
      document,
      'div',
      { class: `context-row context-${place}` },
      element(document, 'span', {}),
      element(document, 'div', { class: 'context-place' }, contextAxis(document)),
    );
  return element(
    document,
    'div',
    { class: 'context-board' },
    contextGround(document),
    around('top'),
    ...(own.length === 0 ? [] : [ownRow(own, document)]),
    element(
      document,
      'div',
      { class: 'context-all' },
      ...bySeries(lines).map(([series, ofSeries]) =>
        element(
          document,
          'div',
          { class: 'context-series', ...placeAttributes(lines, series) },
          ...ofSeries.map((line) => contextRow(line, own, document)),
        ),
      ),
    ),
    around('bottom'),
  );
}

/** "These six", with what is known of them at each time, in words and drawn. */
function ownRow(own: readonly ContextOwn[], document: Document): HTMLElement {
  return element(
    document,
    'div',
    { class: 'context-row context-own' },
    element(
      document,
      'p',
      { class: 'context-words' },
      element(document, 'b', {}, theseInWords(own)),
      ...own.flatMap((at, index) => [
        ...(index === 0 ? [] : [element(document, 'br', {})]),
        element(document, 'span', {}, ` ${ownWords(at)}`),
      ]),
    ),
    element(document, 'div', { class: 'context-place' }, contextOwnPlot(own, document)),
  );
}

/** "These six"; of a hundred and more, the number. */
export function theseInWords([first]: readonly ContextOwn[]): string {
  if (first === undefined) return 'This series';
  return `These ${first.n < 100 ? words(first.n) : formatCount(first.n)}`;
}

/** "5 years: 3 to 5 of 6 alive, 50 to 83 %, limits 12 to >99 %". */
export function ownWords({ years, n, alive, survival, limits }: ContextOwn): string {
  const [fewest, most] = alive;
  const count = fewest === most ? formatCount(most) : `${formatCount(fewest)} to ${formatCount(most)}`;
  return `${years} years: ${count} of ${formatCount(n)} alive, ${formatPercentRange(...survival)}, limits ${formatPercentRange(...limits)}`;
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

function contextRow(line: ContextLine, own: readonly ContextOwn[], document: Document): HTMLElement {
  const { series, comparedWith, n } = line;
  const patients = n === null ? 'number of patients not found' : counted(n, PATIENTS);
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
    element(document, 'div', { class: 'context-place' }, contextPlot(line, own, document)),
  );
}

/** A series' name, as a link to its DOI where one was verified. */
export function seriesLink(series: { label: string; doi: string | null }, document: Document): Node {
  if (series.doi === null) return element(document, 'span', {}, series.label);
  return element(document, 'a', { href: `https://doi.org/${series.doi}` }, series.label);
}
