import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Place, Problem } from './ContentError.ts';
import { linksIn } from './linkFaults.ts';
import { didYouMean } from './nearest.ts';
import { publicationFolders } from './publicationFolders.ts';
import { publicationHome } from './publicationHome.ts';
import { SITE_PAGES } from './sitePages.ts';
import { placeIn, withoutCode } from './sourceText.ts';

/** A link that an article has to another page of the site. */
export interface SiteLink extends Place {
  readonly address: string;
}

/** The links of an article that lead to other pages of the site. */
export function siteLinks(source: string, file: string): SiteLink[] {
  const text = withoutCode(source);
  return linksIn(text).flatMap(({ address, offset }) =>
    /^(?:[a-z][a-z\d+.-]*:|#|\/\/)/iu.test(address) ? [] : [{ ...placeIn(text, file, offset), address }],
  );
}

/** The links of a publication that lead to no page of the site. `path` is that of the page that they stand on, below the publication's. */
export function checkLinks(
  links: readonly SiteLink[],
  folder: string,
  path: string,
  root: string,
): Problem[] {
  if (links.length === 0) return [];
  const folders = publicationFolders(root);
  const home = (each: string) => `/${publicationHome(each, folders)}`;
  const pages = folders.flatMap((each) => SITE_PAGES.map((page) => `${home(each)}${page.path}`));
  return links.flatMap(({ address, ...place }) => {
    const { pathname } = new URL(address, `https://example.org${home(folder)}${path}`);
    const isKnown =
      !address.startsWith('/') &&
      (pages.includes(pathname) ||
        // What a page of a kind holds is made by the build.
        folders.some((each) =>
          ['teach/', 'supplement/'].some((kind) => pathname.startsWith(`${home(each)}${kind}`)),
        ) ||
        existsSync(join(root, 'public', decodeURIComponent(pathname))));
    if (isKnown) return [];
    const near = didYouMean(pathname, pages);
    const message = `no page of this site stands there.${near} Expected the way from this page, such as ${path === '' ? 'explore/' : '../explore/'}, or a whole address with https://.`;
    return [{ ...place, inside: `](${address})`, message }];
  });
}
