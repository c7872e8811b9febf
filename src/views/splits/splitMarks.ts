import type { Split, SplitsOfSize } from '../../rows/splitRows.ts';
import { shareOfWidth } from '../../figures/kit/shareOfWidth.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';
import { splitPlaces, type MarkPlace, type SplitPlace } from './splitPlaces.ts';

/** The splits that are marked among the others: the one that a grouping makes, and the one that is read off; null for none. */
export interface MarkedSplits {
  readonly chosen: Split | null;
  readonly read: Split | null;
}

/** What lies over a panel's marks, by name: diamonds on the chosen split, rings around the one read off. They change without the panel. */
export function splitMarks(
  family: SplitsOfSize,
  { chosen, read }: MarkedSplits,
  document: Document,
): readonly SVGElement[] {
  const of = (marked: Split | null) =>
    marked && family.splits.includes(marked)
      ? splitPlaces(family).filter(({ split }) => split === marked)
      : [];
  const group = (name: string, ...children: readonly SVGElement[]) =>
    svgElement(document, 'g', { 'data-mark': name }, ...children);
  return [
    group('chosen', ...of(chosen).flatMap((place) => diamonds(place, document))),
    group('read', ...of(read).flatMap((place) => rings(place, document))),
  ];
}

function diamonds({ logRank, exact }: SplitPlace, document: Document): SVGElement[] {
  // A place in percent and a shape in px: the shape has a drawing of its own.
  const diamond = ({ x, y }: MarkPlace, name: string) =>
    svgElement(
      document,
      'svg',
      { x: shareOfWidth(x), y, class: 'at' },
      svgElement(document, 'path', { d: 'M0-7L7 0L0 7L-7 0Z', class: `own ${name}` }),
    );
  if (!logRank) return [diamond(exact, 'exact')];
  return [
    thread(logRank, exact, 'thread own', document),
    diamond(logRank, 'log-rank'),
    diamond(exact, 'exact'),
  ];
}

function rings({ logRank, exact }: SplitPlace, document: Document): SVGElement[] {
  const ends = logRank ? [logRank, exact] : [exact];
  return [
    ...(logRank ? [thread(logRank, exact, 'thread read', document)] : []),
    ...ends.map(({ x, y }) =>
      svgElement(document, 'circle', { class: 'ring', cx: shareOfWidth(x), cy: y, r: 8.5 }),
    ),
  ];
}

function thread(from: MarkPlace, to: MarkPlace, name: string, document: Document): SVGElement {
  const ends = { x1: shareOfWidth(from.x), x2: shareOfWidth(to.x), y1: from.y, y2: to.y };
  return svgElement(document, 'line', { class: name, ...ends });
}
