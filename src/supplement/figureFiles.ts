import { figureSvg } from '../figures/kit/export/figureSvg.ts';
import { figureNames } from './figureNames.ts';
import { lightTokens, tokenValue } from './lightTokens.ts';
import { panelSheet } from './panelSheet.ts';
import { slug, uniqueNames } from './slug.ts';
import { CONTENT_LICENCE, textFile, type SupplementFile } from './SupplementFile.ts';
import { textOf } from './textOf.ts';

export interface FigureSurroundings {
  /** The ids of the article's figures, in order. */
  readonly figures: readonly string[];
  /** Whose a figure is, for whoever has the file alone. */
  readonly source: (id: string) => string;
  /** The font of figures as a data: address. */
  readonly font: string;
}

/** Every drawing of the article's numbered figures as an SVG file that needs nothing else, in the order of the page. */
export function figureFiles(
  article: Document,
  { figures, source, font }: FigureSurroundings,
): SupplementFile[] {
  const css = [...article.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  const tokens = lightTokens(css);
  const dress = { font, colour: (token: string) => tokenValue(token, tokens), rules: rulesForDrawings(css) };
  const unique = uniqueNames();
  return [...article.querySelectorAll('figure[id]')].flatMap((figure) => {
    const names = figureNames(figure, figures);
    if (!names) return [];
    const key = [...figure.querySelectorAll('.key > li')];
    const heading = textOf(figure.querySelector('.figure-title')) || names.label;
    const description = captionOf(figure);
    const { large, small } = drawingsOf(figure);
    const parts = large.map((drawing, index) => {
      const section = drawing.closest('section');
      const label = drawing.getAttribute('aria-label') ?? '';
      // The first drawing is the figure; another one is a part of it, known by its heading or else by its name.
      const panel = textOf(section?.querySelector('h4') ?? null) || (index > 0 ? label : '');
      const caution = textOf(
        [...(section ?? figure).querySelectorAll('.caution')].find(
          (each) => each.closest('section') === section && !each.closest('[aria-hidden="true"]'),
        ) ?? null,
      );
      return panel === ''
        ? { drawing, key, caption: description, caution, name: names.file, title: heading }
        : {
            drawing,
            key: [],
            caption: '',
            caution,
            name: `${names.file}-${slug(panel)}`,
            title: panelTitle(`${names.label}. ${label || panel}`, heading, panel),
          };
    });
    if (small.length > 0)
      parts.push({
        drawing: panelSheet(small, article),
        key,
        caption: description,
        caution: '',
        name: names.file,
        title: heading,
      });
    return parts.map(({ drawing, key, name, title, caption, caution }) =>
      textFile(
        {
          path: `figures/${unique(name)}.svg`,
          title: title.replace(/\.$/u, ''),
          group: 'figures',
          mediaType: 'image/svg+xml',
          // The font is inside.
          licence: `${CONTENT_LICENCE} AND OFL-1.1`,
        },
        figureSvg(
          drawing,
          {
            ...{ ...dress, key, title, description },
            below: [{ text: caption }, { text: caution, strong: true }, { text: source(figure.id) }],
          },
          article,
        ),
      ),
    );
  });
}

/** A figure's caption, without its title where that stands in it. */
function captionOf(figure: Element): string {
  const caption = figure.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  caption?.querySelector('.figure-title')?.remove();
  return textOf(caption ?? null);
}

/** The title of a drawing that shows the same as the figure itself says which panel of it it is. */
function panelTitle(title: string, heading: string, panel: string): string {
  return title === heading.replace(/\.$/u, '') ? `${title}, the panel “${panel}”` : title;
}

/** Narrower than any drawing made for a phone, in px: a thumbnail, which says little on its own. */
const LEAST_WIDTH = 240;

/**
 * A figure's drawings: those that stand for themselves, and thumbnails. Of one that is drawn at several widths, only the widest; none
 * that is part of a table, and none that is of use only where scripts run.
 */
function drawingsOf(figure: Element): { large: Element[]; small: Element[] } {
  const drawings = [...figure.querySelectorAll('svg[role="img"]')].filter((drawing) => {
    const layout = drawing.closest('[data-layout]');
    const narrow =
      layout?.getAttribute('data-layout') === 'narrow' &&
      layout.parentElement?.querySelector('[data-layout="wide"]');
    return !narrow && isWidest(drawing) && !drawing.closest('table, .controls');
  });
  const isSmall = (drawing: Element) => Number(drawing.getAttribute('width') ?? 0) < LEAST_WIDTH;
  return { large: drawings.filter((drawing) => !isSmall(drawing)), small: drawings.filter(isSmall) };
}

/** Whether a drawing is the one for the widest place among those that were made at build for one place. */
function isWidest(drawing: Element): boolean {
  const built = drawing.closest('[data-width]');
  const width = (each: Element | null) => Number(each?.getAttribute('data-width') ?? 0);
  const siblings = [...(built?.parentElement?.children ?? [])];
  return siblings.every((each) => width(each) <= width(built));
}

/** What the style sheet says of a drawing's parts: its rules of the form ".plot .part { … }". */
function rulesForDrawings(css: string): string {
  return [...css.matchAll(/\.plot [^{}>]*\{[^{}]*\}/gu)].map(([rule]) => rule).join('');
}
