import { counted } from '../../format/counted.ts';
import { formatP } from '../../format/formatP.ts';
import type { SplitsOfSize } from '../../rows/splitRows.ts';
import { element } from '../../figures/kit/element.ts';
import { shareOfWidth } from '../../figures/kit/shareOfWidth.ts';
import { svgElement } from '../../figures/kit/svgElement.ts';
import { splitMarks, type MarkedSplits } from './splitMarks.ts';
import {
  EXACT_LANE,
  LANES_END,
  LOG_RANK_LANE,
  MARK,
  PANEL_HEIGHT,
  splitPlaces,
  type MarkPlace,
  type SplitPlace,
} from './splitPlaces.ts';

/** Labels of the axis: P values at which a reader looks. */
const TICKS = [0.05, 0.5, 1] as const;

/**
 * The splits into groups of the same sizes along P from 0 to 1: above by log-rank P, below by exact P, a thread between the two.
 *
 * The wall is the floor: left of it no exact P of these sizes can lie. The reader's split has diamonds.
 */
export function splitPanel(family: SplitsOfSize, marked: MarkedSplits, document: Document): HTMLElement {
  const { sizes, floor, splits } = family;
  const count = counted(splits.length, { one: 'split', many: 'splits' });
  const places = splitPlaces(family);
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
    ...places.flatMap(({ logRank, exact }) => [
      ...(logRank ? [circle(logRank, 'by-log-rank', document)] : []),
      circle(exact, 'by-exact', document),
    ]),
    ...splitMarks(family, marked, document),
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

function circle({ x, y }: MarkPlace, name: string, document: Document): SVGElement {
  return svgElement(document, 'circle', { class: name, cx: shareOfWidth(x), cy: y, r: MARK });
}
