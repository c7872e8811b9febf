import { lightTokens, tokenValue } from './lightTokens.ts';

/** A drawing made for a phone, in px: its letters are still read where a picture is shown small. */
const MOST_WIDTH = 400;

/** What stands around the curve on the page: where deaths can be dragged, names, lanes, what is pointed at. The room of a death stays, as a tint. */
const AROUND = [
  '.controls',
  '[data-mark="room"] > :not(rect)',
  ...['labels', 'lanes', 'linked', 'with everybody'].map((mark) => `[data-mark="${mark}"]`),
].join(', ');

/** What is said of a curve that stands for its publication. */
export interface BareCurve {
  /** An SVG that needs nothing else, with a viewBox that fits the curve and its axes. */
  readonly svg: string;
  /** What it shows, in words. */
  readonly name: string;
}

/** The curve that an article opens with, with its axes and nothing else, in the colours of paper; null for an article without one. */
export function bareCurve(article: Document): BareCurve | null {
  const drawings = [...article.querySelectorAll('.opening svg[role="img"]')].filter((each) =>
    each.querySelector('[data-mark="curve"]'),
  );
  const width = (drawing: Element) => Number(drawing.getAttribute('width'));
  const small = drawings.filter((each) => width(each) <= MOST_WIDTH);
  const drawing = small.reduce<Element | undefined>(
    (best, each) => (best && width(best) >= width(each) ? best : each),
    drawings[0],
  );
  if (!drawing) return null;

  const copy = drawing.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(AROUND)) part.remove();
  const heights = [...copy.querySelectorAll('[data-mark="axes"] *')].flatMap((part) =>
    ['y', 'y1', 'y2'].map((name) => Number(part.getAttribute(name) ?? 0)),
  );
  // Letters reach a little below the line that they stand on.
  const height = Math.ceil(Math.max(...heights)) + 6;
  copy.setAttribute('viewBox', `0 0 ${width(drawing)} ${height}`);
  copy.setAttribute('height', String(height));

  const css = [...article.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  const tokens = lightTokens(css);
  return {
    svg: copy.outerHTML.replaceAll(/var\(--([\w-]+)\)/gu, (_, token: string) => tokenValue(token, tokens)),
    name: drawing.getAttribute('aria-label') ?? '',
  };
}
