import { svgElement } from '../svgElement.ts';
import { svgText } from '../svgText.ts';

/** What a drawing carries with it when it leaves the page. */
export interface FigureSvgOptions {
  readonly title: string;
  /** The caption, a sentence or more. */
  readonly caption: string;
  /** Where the data come from, who may use the figure, and how. */
  readonly source: string;
  /** The address of this very view; null where none opens it. */
  readonly address: string | null;
  /** The value of a colour of the page, by its name without dashes. */
  readonly colour: (token: string) => string;
}

const EDGE = 16;
const LINE = 17;

/**
 * A drawing that needs nothing else: its colours are values, its fonts are common ones, and its title, caption, source and
 * address stand in it, for eyes and for machines. Returns the text of an SVG file.
 */
export function figureSvg(drawing: Element, options: FigureSvgOptions, document: Document): string {
  const inner = drawing.cloneNode(true) as Element;
  for (const name of ['class', 'role', 'aria-label', 'xmlns']) inner.removeAttribute(name);
  for (const part of inner.querySelectorAll('[class]')) part.removeAttribute('class');
  const size = (name: string) => Number(drawing.getAttribute(name) ?? 0);
  const width = size('width');
  const most = Math.floor(width / 6.2);
  const title = wrap(options.title, Math.floor(most * 0.8));
  const said = [options.caption, options.source, ...(options.address === null ? [] : [options.address])];
  const words = said.flatMap((part) => wrap(part, most));
  const top = EDGE + title.length * 21 + 6;
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(top));
  inner.setAttribute('overflow', 'visible');
  const below = top + size('height') + 22;
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
      'font-family': "'Source Sans 3', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
    },
    svgElement(document, 'title', { id: 'title' }, options.title),
    svgElement(document, 'desc', { id: 'description' }, said.join(' ')),
    svgElement(document, 'rect', { width: full, height, fill: 'var(--card)' }),
    ...title.map((line, index) =>
      svgText(document, line, { x: EDGE, y: EDGE + 15 + index * 21, size: 16, weight: 600 }),
    ),
    inner,
    ...words.map((line, index) =>
      svgText(document, line, { x: EDGE, y: below + index * LINE, size: 12.5, fill: 'var(--ink-soft)' }),
    ),
  );
  const markup = svg.outerHTML.replaceAll(/var\(--([\w-]+)\)/gu, (_, token: string) => options.colour(token));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** Words in lines of at most so many characters. */
function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/u).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
