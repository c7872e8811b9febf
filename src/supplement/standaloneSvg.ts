import { wrapWords } from '../figures/kit/export/wrapWords.ts';
import { svgElement } from '../figures/kit/svgElement.ts';
import { withTokens } from './lightTokens.ts';

/** How a figure on its own is dressed. */
export interface SvgDress {
  readonly title: string;
  /** The figure in words, for whoever doesn't see it: its caption. */
  readonly description: string;
  /** What of it is printed below the drawing. */
  readonly caption: string;
  /** A warning that goes with the figure; empty if it has none. */
  readonly caution: string;
  /** Says what the figure is and isn't, in small print below it. */
  readonly standing: string;
  /** The items of the figure's key: elements that hold a small drawing and words. */
  readonly key: readonly Element[];
  readonly tokens: ReadonlyMap<string, string>;
  /** Rules of the page's style sheet for the parts of a drawing. */
  readonly rules: string;
  /** The font of figures as a data: address. */
  readonly font: string;
}

const EDGE = 20;
const TITLE = { size: 16, line: 22 } as const;
const SMALL = { size: 12, line: 17 } as const;
const KEY_LINE = 22;

/**
 * A drawing of the page as an SVG file that needs nothing else: colours as values, the font inside, and what stands around the
 * drawing on the page (its title, its key, where it comes from) in the picture.
 */
export function standaloneSvg(drawing: Element, dress: SvgDress, document: Document): string {
  const size = (name: 'width' | 'height') => Number(drawing.getAttribute(name) ?? 0);
  const inner = drawing.cloneNode(true) as Element;
  const full = size('width') + 2 * EDGE;
  const made = (name: string, attributes: Record<string, string | number>, ...children: (Node | string)[]) =>
    svgElement(document, name, attributes, ...children);
  const lines = (text: string, type: { size: number; line: number }, top: number, ink: string) =>
    wrapWords(text, Math.floor(size('width') / (type.size * 0.52))).map((line, index) =>
      made(
        'text',
        {
          x: EDGE,
          y: top + type.size + index * type.line,
          'font-size': type.size,
          fill: ink,
          ...(type === TITLE ? { 'font-weight': 600 } : {}),
        },
        line,
      ),
    );

  const title = lines(dress.title, TITLE, EDGE, 'var(--ink)');
  const drawingTop = EDGE + title.length * TITLE.line + 8;
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(drawingTop));
  inner.setAttribute('overflow', 'visible');
  for (const name of ['role', 'aria-label', 'class', 'xmlns']) inner.removeAttribute(name);
  const keyTop = drawingTop + size('height') + 12;
  const key = dress.key.flatMap((item, index) => {
    const top = keyTop + index * KEY_LINE;
    const sample = item.querySelector('svg')?.cloneNode(true) as Element | undefined;
    sample?.setAttribute('x', String(EDGE));
    sample?.setAttribute('y', String(top));
    sample?.removeAttribute('class');
    const words = (item.textContent ?? '').replace(/\s+/gu, ' ').trim();
    const left = EDGE + Number(sample?.getAttribute('width') ?? -8) + 8;
    const text = made(
      'text',
      { x: left, y: top + SMALL.size, 'font-size': SMALL.size, fill: 'var(--ink-soft)' },
      words,
    );
    return sample ? [sample, text] : [text];
  });
  let below = keyTop + dress.key.length * KEY_LINE + 4;
  const notes = [
    [dress.caption, 'var(--ink-soft)'],
    [dress.caution, 'var(--ink)'],
    [dress.standing, 'var(--ink-soft)'],
  ] as const;
  const small = notes.flatMap(([text, ink]) => {
    const printed = lines(text, SMALL, below, ink);
    if (printed.length > 0) below += printed.length * SMALL.line + 6;
    return printed;
  });
  const height = below - 6 + EDGE;

  const svg = made(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: full,
      height,
      viewBox: `0 0 ${full} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': "'Source Sans 3', 'Segoe UI', Arial, sans-serif",
      class: 'plot',
      color: 'var(--ink)',
    },
    made('title', { id: 'title' }, dress.title),
    made('desc', { id: 'description' }, dress.description),
    made(
      'style',
      {},
      `@font-face{font-family:'Source Sans 3';src:url(${dress.font}) format('woff2');font-weight:200 900}${dress.rules}`,
    ),
    made('rect', { width: full, height, fill: 'var(--card)' }),
    ...title,
    inner,
    ...key,
    ...small,
  );
  return `${withTokens(svg.outerHTML, dress.tokens)}\n`;
}
