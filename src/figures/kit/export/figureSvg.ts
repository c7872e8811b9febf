import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { wrapWords } from './wrapWords.ts';

/** A line of words that goes with a drawing. */
export interface FigureWords {
  readonly text: string;
  /** In the ink of the title: what must not be passed over. */
  readonly strong?: boolean;
}

/** What a drawing carries with it when it leaves the page. */
export interface FigureSvgOptions {
  readonly title: string;
  /** Under which facts it is drawn, where they aren't the publication's; empty where they are. */
  readonly note?: string;
  /** The figure in words, for whoever doesn't see it. */
  readonly description: string;
  /** The items of its key: elements that hold a small drawing and words. */
  readonly key?: readonly Element[];
  /** What is printed below it: the caption, a caution, where the data come from, its address. Empty ones are left out. */
  readonly below: readonly FigureWords[];
  /** How far down anything is drawn, in px, where that isn't the drawing's height: a table has room for more groups than it may show. */
  readonly bottom?: number;
  /** The value of a colour of the page, by its name without dashes. */
  readonly colour: (token: string) => string;
  /** Rules of the page's style sheet for the parts of a drawing, where they aren't drawn with attributes alone. */
  readonly rules?: string;
  /** The font's file as a data: address; null: the names of common ones must do. */
  readonly font: string | null;
}

/** What the figures of the page are set in. */
export const FIGURE_FONT = 'Source Sans 3';

const EDGE = 16;
const TITLE = { size: 16, line: 21 } as const;
const SMALL = { size: 12.5, line: 17 } as const;
const KEY_LINE = 22;

/**
 * A drawing as an SVG file that needs nothing else: its colours are values, its font is inside, and what stands around it on the
 * page (title, key, caption, source) is in the picture, for eyes and for machines. Returns the text of the file.
 */
export function figureSvg(drawing: Element, options: FigureSvgOptions, document: Document): string {
  const size = (name: 'width' | 'height') => Number(drawing.getAttribute(name) ?? 0);
  const fitting = (type: { readonly size: number }) => Math.floor(size('width') / (type.size * 0.52));
  const { title, note = '', key = [], rules = '' } = options;
  let y = EDGE;
  const lines = (text: string, type: typeof TITLE | typeof SMALL, ink: string, weight?: number) => {
    const drawn = wrapWords(text, fitting(type)).map((line, index) =>
      svgText(document, line, {
        ...{ x: EDGE, y: y + type.size + index * type.line, size: type.size, fill: ink },
        ...(weight === undefined ? {} : { weight }),
      }),
    );
    y += drawn.length * type.line;
    return drawn;
  };

  const head = [...lines(title, TITLE, 'var(--ink)', 600), ...lines(note, SMALL, 'var(--ink)', 600)];
  y += 6;
  const inner = bare(drawing);
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(y));
  inner.setAttribute('overflow', 'visible');
  y += (options.bottom ?? size('height')) + 12;
  const keyed = key.flatMap((item) => {
    const parts = keyItem(item, y, document);
    y += KEY_LINE;
    return parts;
  });
  const said = options.below.flatMap(({ text, strong }) => {
    if (text === '') return [];
    y += 6;
    return lines(text, SMALL, strong ? 'var(--ink)' : 'var(--ink-soft)');
  });

  const full = { width: size('width') + 2 * EDGE, height: y + EDGE };
  const svg = svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...full,
      viewBox: `0 0 ${full.width} ${full.height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': `'${FIGURE_FONT}', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif`,
      ...(rules === '' ? {} : { class: 'plot', color: 'var(--ink)' }),
    },
    svgElement(document, 'title', { id: 'title' }, title),
    svgElement(document, 'desc', { id: 'description' }, options.description),
    ...styleOf(options.font, rules, document),
    svgElement(document, 'rect', { ...full, fill: 'var(--card)' }),
    ...head,
    inner,
    ...keyed,
    ...said,
  );
  const markup = svg.outerHTML.replaceAll(/var\(--([\w-]+)\)/gu, (_, token: string) => options.colour(token));
  // XML knows no name for a space that doesn't break.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.replaceAll('&nbsp;', '\u00a0')}\n`;
}

/** A copy of a drawing without what tied it to its page. */
function bare(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element;
  for (const name of ['class', 'role', 'aria-label', 'xmlns']) copy.removeAttribute(name);
  return copy;
}

function keyItem(item: Element, top: number, document: Document): Element[] {
  const found = item.querySelector('svg');
  const sample = found && bare(found);
  sample?.setAttribute('x', String(EDGE));
  sample?.setAttribute('y', String(top));
  const words = (item.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const x = sample ? EDGE + Number(sample.getAttribute('width') ?? 0) + 8 : EDGE;
  const text = svgText(document, words, {
    ...{ x, y: top + SMALL.size, size: SMALL.size, fill: 'var(--ink-soft)' },
  });
  return sample ? [sample, text] : [text];
}

function styleOf(font: string | null, rules: string, document: Document): Element[] {
  const face =
    font === null
      ? ''
      : `@font-face{font-family:'${FIGURE_FONT}';src:url(${font}) format('woff2');font-weight:200 900}`;
  return face + rules === '' ? [] : [svgElement(document, 'style', {}, face + rules)];
}
