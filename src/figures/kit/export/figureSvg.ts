import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';
import { wrapWords } from './wrapWords.ts';

/** What a drawing carries with it when it leaves the page. */
export interface FigureSvgOptions {
  readonly title: string;
  /** Under which facts it is drawn, where they aren't the publication's; empty where they are. */
  readonly note?: string;
  /** The caption, a sentence or more. */
  readonly caption: string;
  /** Where the data come from, who may use the figure, and how. */
  readonly source: string;
  /** How far down anything is drawn, in px: a table has room for more groups than it may show. */
  readonly bottom: number;
  /** The address of this very view; null where none opens it. */
  readonly address: string | null;
  /** The value of a colour of the page, by its name without dashes. */
  readonly colour: (token: string) => string;
  /** The font's file as a data: address; null: the names of common ones must do. */
  readonly font: string | null;
}

/** What the figures of the page are set in. */
export const FIGURE_FONT = 'Source Sans 3';

const EDGE = 16;
const LINE = 17;

/**
 * A drawing that needs nothing else: its colours are values, its font is inside, and its title, caption, source and
 * address stand in it, for eyes and for machines. Returns the text of an SVG file.
 */
export function figureSvg(drawing: Element, options: FigureSvgOptions, document: Document): string {
  const inner = drawing.cloneNode(true) as Element;
  for (const name of ['class', 'role', 'aria-label', 'xmlns']) inner.removeAttribute(name);
  for (const part of inner.querySelectorAll('[class]')) part.removeAttribute('class');
  const width = Number(drawing.getAttribute('width') ?? 0);
  const most = Math.floor(width / 6.2);
  const title = wrapWords(options.title, Math.floor(most * 0.8));
  const note = options.note ?? '';
  const noted = wrapWords(note, most);
  const said = [options.caption, options.source, ...(options.address === null ? [] : [options.address])];
  const words = said.flatMap((part) => wrapWords(part, most));
  const head = EDGE + title.length * 21;
  const top = head + noted.length * LINE + 6;
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(top));
  inner.setAttribute('overflow', 'visible');
  const below = top + options.bottom + 30;
  const height = below + words.length * LINE + EDGE - LINE / 2;
  const full = width + 2 * EDGE;
  const svg = svgElement(
    document,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: full,
      height,
      viewBox: `0 0 ${full} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'font-family': `'${FIGURE_FONT}', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif`,
    },
    svgElement(document, 'title', { id: 'title' }, options.title),
    svgElement(document, 'desc', { id: 'description' }, [...(note === '' ? [] : [note]), ...said].join(' ')),
    ...(options.font === null ? [] : [svgElement(document, 'style', {}, fontFace(options.font))]),
    svgElement(document, 'rect', { width: full, height, fill: 'var(--card)' }),
    ...title.map((line, index) =>
      svgText(document, line, { x: EDGE, y: EDGE + 15 + index * 21, size: 16, weight: 600 }),
    ),
    ...noted.map((line, index) =>
      svgText(document, line, { x: EDGE, y: head + 12 + index * LINE, size: 12.5, weight: 600 }),
    ),
    inner,
    ...words.map((line, index) =>
      svgText(document, line, { x: EDGE, y: below + index * LINE, size: 12.5, fill: 'var(--ink-soft)' }),
    ),
  );
  const markup = svg.outerHTML.replaceAll(/var\(--([\w-]+)\)/gu, (_, token: string) => options.colour(token));
  // XML knows no name for a space that doesn't break.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.replaceAll('&nbsp;', '\u00a0')}\n`;
}

function fontFace(address: string): string {
  return `@font-face{font-family:'${FIGURE_FONT}';src:url(${address}) format('woff2');font-weight:200 900}`;
}
