import { formatP } from '../../format/formatP.ts';
import type { Split, SplitsOfSize } from '../../rows/splitRows.ts';
import { element } from '../element.ts';
import { shareOfWidth } from '../shareOfWidth.ts';
import { svgElement } from '../svgElement.ts';
import {
  EXACT_LANE,
  LANES_END,
  LOG_RANK_LANE,
  MARK,
  PANEL_HEIGHT,
  splitPlaces,
  type SplitPlace,
} from './splitPlaces.ts';

/** Labels of the axis: P values at which a reader looks. */
const TICKS = [0.05, 0.5, 1] as const;

/**
 * The splits into groups of the same sizes along P from 0 to 1: above by log-rank P, below by exact P, a thread between the two.
 *
 * The wall is the floor: left of it no exact P of these sizes can lie. The reader's split has diamonds.
 */
export function splitPanel(
  family: SplitsOfSize,
  { chosen, read }: { readonly chosen: Split | null; readonly read: Split | null },
  document: Document,
): HTMLElement {
  const { sizes, floor, splits } = family;
  const count = `${splits.length} ${splits.length === 1 ? 'split' : 'splits'}`;
  const places = splitPlaces(family, chosen);
  const make = (name: string, attributes: Readonly<Record<string, string | number>>, ...children: Node[]) =>
    svgElement(document, name, attributes, ...children);
  const upright = (share: number, y1: number, y2: number, name: string) =>
    make('line', { class: name, x1: shareOfWidth(share), x2: shareOfWidth(share), y1, y2 });
  const drawing = make(
    'svg',
    { class: 'split-lanes', width: '100%', height: PANEL_HEIGHT, 'aria-hidden': 'true' },
    make('rect', {
      class: 'wall',
      width: shareOfWidth(floor),
      y: EXACT_LANE - 8,
      height: LANES_END - EXACT_LANE + 8,
    }),
    upright(TICKS[0], 2, LANES_END, 'guide'),
    upright(floor, EXACT_LANE - 8, LANES_END, 'floor'),
    make('line', { class: 'axis', x2: '100%', y1: LANES_END, y2: LANES_END }),
    ...TICKS.flatMap((tick) => [upright(tick, LANES_END, LANES_END + 4, 'axis'), tickLabel(tick, document)]),
    ...threads(places).map(({ from, to }) =>
      make('line', {
        class: 'thread',
        x1: shareOfWidth(from),
        x2: shareOfWidth(to),
        y1: LOG_RANK_LANE,
        y2: EXACT_LANE,
      }),
    ),
    ...places.flatMap((place) => marks(place, place.split === chosen, document)),
    ...places.flatMap((place) => (place.split === read ? rings(place, document) : [])),
  );
  return element(
    document,
    'div',
    { class: 'split-panel' },
    element(
      document,
      'p',
      { class: 'split-sizes' },
      element(document, 'strong', {}, sizes.join(' v ')),
      ` ${count}, no exact P below ${formatP(floor)}`,
    ),
    element(
      document,
      'div',
      { class: 'split-plot' },
      ...['log-rank', 'exact'].map((lane) =>
        element(document, 'span', { class: 'split-lane', 'aria-hidden': 'true' }, lane),
      ),
      drawing,
    ),
  );
}

function tickLabel(tick: number, document: Document): SVGElement {
  const place = { x: shareOfWidth(tick), y: PANEL_HEIGHT - 4, class: 'tick', 'text-anchor': 'middle' };
  return svgElement(document, 'text', place, String(tick));
}

/** One thread for all splits with the same two values. */
function threads(places: readonly SplitPlace[]): { from: number; to: number }[] {
  const found = new Map<string, { from: number; to: number }>();
  for (const { logRank, exact } of places) {
    if (logRank) found.set(`${logRank.x.toFixed(6)} ${exact.x.toFixed(6)}`, { from: logRank.x, to: exact.x });
  }
  return [...found.values()];
}

function marks({ logRank, exact }: SplitPlace, isChosen: boolean, document: Document): SVGElement[] {
  const ends = [
    { at: logRank, name: 'by-log-rank' },
    { at: exact, name: 'by-exact' },
  ];
  const drawn = ends.flatMap(({ at, name }) => {
    if (!at) return [];
    if (!isChosen) {
      const attributes = { class: name, cx: shareOfWidth(at.x), cy: at.y, r: MARK };
      return [svgElement(document, 'circle', attributes)];
    }
    // A place in percent and a shape in px: the shape has a drawing of its own.
    const shape = svgElement(document, 'path', { d: 'M0-7L7 0L0 7L-7 0Z', class: `${name} own` });
    return [svgElement(document, 'svg', { x: shareOfWidth(at.x), y: at.y, class: 'at' }, shape)];
  });
  return isChosen && logRank ? [thread(logRank, exact, 'thread own', document), ...drawn] : drawn;
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

function thread(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  name: string,
  document: Document,
): SVGElement {
  const ends = { x1: shareOfWidth(from.x), x2: shareOfWidth(to.x), y1: from.y, y2: to.y };
  return svgElement(document, 'line', { class: name, ...ends });
}
