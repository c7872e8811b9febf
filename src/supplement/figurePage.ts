import { escapedXml } from '../publication/escapedXml.ts';
import { textOf } from './textOf.ts';

/** An article's page as built, and what of it a figure's own page says. */
export interface FigureOnPage {
  readonly html: string;
  readonly document: Document;
  readonly id: string;
  /** Where the article stands on the site, with a slash at its end. */
  readonly home: string;
  readonly series: string;
  /** What the article is and isn't, in a sentence. */
  readonly standing: string;
  /** Under what terms the figures are given. */
  readonly licence: string;
  /** The article's whole address; null where the site doesn't know its host. */
  readonly address: string | null;
}

/**
 * A figure of an article alone, to look at or to stand in a frame of another page: the article's head without what is said of the
 * article, the figure, where it comes from, and the article's scripts. Null for an id that no figure has.
 */
export function figurePage(of: FigureOnPage): string | null {
  const { html, document, id, home, series, standing, licence, address } = of;
  const figure = document.getElementById(id);
  if (figure?.tagName !== 'FIGURE') return null;
  const whole = figure.closest('[data-figure]') ?? figure;
  const inside = (anchor: string) => document.getElementById(anchor)?.closest(`#${id}`) === figure;
  const title = figureTitle(figure);
  const markup = whole.outerHTML.replace(
    /(<a\b[^>]*?\shref=")(#?)([^"]*)"/gu,
    (link, start: string, hash: string, to: string) => {
      if (hash === '#') return inside(decodeURIComponent(to)) ? link : `${start}${home}#${to}"`;
      return /^(?:[a-z]+:|\/)/u.test(to) ? link : `${start}${home}${to}"`;
    },
  );
  const body = (pattern: RegExp) => (html.slice(html.indexOf('<body')).match(pattern) ?? []).join('');
  return [
    headOf(html, `${title} · ${series}`, address, id),
    `<body data-alone="${id}">`,
    '<nav class="skip-links" aria-label="Skip"><a class="skip-link" href="#main">Skip to the figure</a></nav>',
    body(/<script src="[^"]*\/slanted\.js"><\/script>/u),
    '<div class="page">',
    `<header class="masthead"><p class="kicker"><a href="${home}">${escapedXml(series)}</a></p><h1 class="visually-hidden">${escapedXml(title)}</h1></header>`,
    // The figure has its title, for who sees it. Its headings begin with the level that they have below a section of the article.
    `<main id="main" class="prose"><h2 class="visually-hidden">The figure</h2>${markup}`,
    `<p class="embed-source">From “<a href="${home}#${id}" target="_top">${escapedXml(series)}</a>”, ${escapedXml(licence)}. ${escapedXml(standing)}</p>`,
    '<details class="item-embed controls"><summary>Put this figure into a page of yours</summary>',
    '<p>This line shows the figure alone, in the view that it has now. The frame is told its height by a message, <code>{ type: "figure-height", id, height }</code>, for a page that wants to follow it.</p>',
    `<teach-embed data-title="${escapedXml(title)}"></teach-embed></details>`,
    '</main></div>',
    body(/<form id="choices"[\s\S]*?<\/form>/u),
    body(/<link rel="(?:module)?preload"[^>]*>/gu),
    body(/<script[^>]*\sid="publication"[^>]*><\/script>/u),
    body(/<script type="module"[^>]*>[\s\S]*?<\/script>/gu),
    '</body></html>',
  ].join('');
}

/** What a figure is called, with its number: "Figure 2. What each statement leaves". */
export function figureTitle(figure: Element): string {
  return textOf(figure.querySelector('.figure-title'));
}

/** The article's head, without what libraries and other sites read of the article; the canonical page is the article's. */
function headOf(html: string, title: string, address: string | null, id: string): string {
  const head = html
    .slice(0, html.indexOf('<body'))
    .replace(/<title>[\s\S]*?<\/title>/u, () => `<title>${escapedXml(title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*"/u,
      (_, start: string) => `${start}${escapedXml(title)}"`,
    )
    .replace(/<meta (?:name="(?:citation_|DC\.|twitter:)|property="og:)[^>]*>/gu, '')
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/u, '');
  if (address === null) return head;
  const link = `<link rel="alternate" type="application/json+oembed" href="${address}figures/${id}/oembed.json" title="${escapedXml(title)}">`;
  return head.replace('</head>', () => `${link}</head>`);
}
