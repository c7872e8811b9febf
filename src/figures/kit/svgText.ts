import { px } from './px.ts';
import { svgElement } from './svgElement.ts';

export interface SvgTextOptions {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: number;
  /** A rim in the colour of the card, so that lines under the text don't cross its letters. */
  readonly rim?: boolean;
  /** The words at full length, where those drawn are shortened: shown to a reader who points at them. */
  readonly whole?: string;
}

/** A line of text in a drawing. */
export function svgText(document: Document, words: string, options: SvgTextOptions): SVGElement {
  const { whole = words } = options;
  return svgElement(
    document,
    'text',
    {
      x: px(options.x),
      y: px(options.y),
      'font-size': options.size,
      fill: options.fill ?? 'var(--ink)',
      // Written where it is given, "start" too: a label that changes sides is then the same as one made anew.
      ...(options.anchor ? { 'text-anchor': options.anchor } : {}),
      ...(options.weight ? { 'font-weight': options.weight } : {}),
      ...(options.rim
        ? { stroke: 'var(--card)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {}),
    },
    words,
    ...(whole === words ? [] : [svgElement(document, 'title', {}, whole)]),
  );
}
