import type { CitedPage } from '../../state/citedView.ts';

/** What this page knows of itself, to cite the view at `href` by. */
export function citedPage(href: string, title: string): CitedPage {
  return {
    href,
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null,
    title,
    edition: document.getElementById('publication')?.dataset['edition'] ?? null,
  };
}

/** Whether this page is the article's single file, which carries its data, rather than a page of a site. */
export function standsAlone(): boolean {
  return document.getElementById('publication')?.dataset['address'] === undefined;
}
