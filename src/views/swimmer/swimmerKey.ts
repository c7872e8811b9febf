import type { Series } from '../../cohort/Series.ts';
import { laterTreatment } from '../../rows/operationLanes.ts';
import { element } from '../../figures/kit/element.ts';
import { inSentence } from '../../figures/kit/sentences/inSentence.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';

/** What the marks of a swimmer plot mean. */
export function swimmerKey(series: Series, document: Document, isTable = false): HTMLElement {
  const { outcome, time } = series;
  const accent = { stroke: 'var(--accent)', 'stroke-width': '2.2' };
  const ink = { stroke: 'var(--ink)', 'stroke-width': '2', fill: 'var(--card)' };
  const death = sample(document, 'circle', { cx: '9', cy: '8', r: '5.5', ...accent, fill: 'var(--accent)' });
  const start = sample(document, 'line', { x1: '9', x2: '9', y1: '1', y2: '15', ...ink });
  const treatment = laterTreatment(series);
  const [level] = treatment?.levels ?? [];
  const items: [SVGElement | HTMLElement, string][] = isTable
    ? [
        [start, time.zero],
        [death, outcome.one],
        [
          sample(document, 'path', { d: 'M4 2 L15 8 L4 14 Z', ...ink, fill: 'var(--ink)' }),
          `${outcome.without} when follow-up ended`,
        ],
        [element(document, 'em', {}, 'slanted?'), 'not known'],
      ]
    : [
        [start, time.zero],
        [death, `${outcome.one}, ${time.one} stated`],
        [
          sample(document, 'circle', { cx: '9', cy: '8', r: '5.5', ...accent, fill: 'var(--card)' }),
          `${outcome.one}, ${time.one} open`,
        ],
        [
          sample(document, 'path', { d: 'M4 2 L15 8 L4 14 Z', ...ink }),
          `${outcome.without} when follow-up ended, ${time.one} open`,
        ],
        [
          sample(document, 'rect', { x: '1', y: '2', width: '16', height: '12', fill: 'var(--lane)' }),
          'followed for certain',
        ],
        [hatched(document), 'the times that the record leaves open'],
        [element(document, 'em', {}, 'slanted?'), 'open: as this table has it'],
      ];
  if (level)
    items.push([between(document), `${inSentence(level.label, series)}, ${time.one} open: in this range`]);
  return element(
    document,
    'ul',
    { class: 'key', 'data-part': 'key' },
    ...items.map(([mark, text]) => element(document, 'li', {}, mark, ` ${text}`)),
  );
}

function sample(document: Document, name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  return svgElement(
    document,
    'svg',
    { width: 18, height: 16, 'aria-hidden': 'true' },
    svgElement(document, name, attributes),
  );
}

/** Diamonds at both ends of a range. */
function between(document: Document): SVGElement {
  const svg = sample(document, 'line', {
    x1: '1',
    x2: '17',
    y1: '8',
    y2: '8',
    stroke: 'var(--ink)',
    'stroke-dasharray': '2 3',
  });
  for (const x of [0, 12])
    svg.append(
      svgElement(document, 'path', {
        d: `M${x} 8l3 -3l3 3l-3 3z`,
        fill: 'var(--card)',
        stroke: 'var(--ink)',
        'stroke-width': 1.4,
      }),
    );
  return svg;
}

function hatched(document: Document): SVGElement {
  const svg = sample(document, 'rect', {
    x: '1',
    y: '2',
    width: '16',
    height: '12',
    fill: 'none',
    stroke: 'var(--lane)',
    'stroke-dasharray': '2 2',
  });
  svg.append(
    svgElement(document, 'path', {
      d: 'M1 14 L13 2 M7 14 L17 4 M1 8 L7 2',
      stroke: 'var(--lane)',
      'stroke-width': 1.6,
    }),
  );
  return svg;
}
