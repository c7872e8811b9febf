import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MissingPlace } from './checkAnchors.ts';
import type { Place, Problem } from './ContentError.ts';
import { linksIn } from './linkFaults.ts';
import { didYouMean } from './nearest.ts';
import { publicationFolders } from './publicationFolders.ts';
import { publicationHome } from './publicationHome.ts';
import { SITE_PAGES } from './sitePages.ts';
import { placeIn, withoutCode } from './sourceText.ts';
import { exerciseIds, isTeachingPage } from './teachingPages.ts';

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

/** A folder that the site is thought to lie in: at its root an address would stop, and one step up too many would lead nowhere else. */
const ABOVE = '/above-the-site';

/** Where the links of a text are looked for. */
export interface LinkHome {
  readonly folder: string;
  readonly root: string;
  /** The pages of this publication whose places are known, by their paths below the publication's: "", "appraisal/". */
  readonly texts: ReadonlyMap<string, MissingPlace>;
}

/** The links of a publication that lead to no page of the site, or to no place of one that is known. `path` is that of the page that they stand on, below the publication's. */
export function checkLinks(
  links: readonly SiteLink[],
  path: string,
  { folder, root, texts }: LinkHome,
): Problem[] {
  if (links.length === 0) return [];
  const folders = publicationFolders(root);
  const home = (each: string) => `/${publicationHome(each, folders)}`;
  const ids = new Map(folders.map((each) => [each, exerciseIds(each, root)]));
  const pages = folders.flatMap((each) => [
    ...SITE_PAGES.map((page) => `${home(each)}${page.path}`),
    ...(ids.get(each) ?? []).map((id) => `${home(each)}teach/${id}/`),
  ]);
  const below = (kind: string, pathname: string) => (each: string) =>
    pathname.startsWith(`${home(each)}${kind}`);
  return links.flatMap(({ address, ...place }) => {
    const problem = (message: string) => [{ ...place, inside: `](${address})`, message }];
    const { pathname: way, hash } = new URL(address, `https://example.org${ABOVE}${home(folder)}${path}`);
    const isBelow = way.startsWith(`${ABOVE}/`);
    const pathname = isBelow ? way.slice(ABOVE.length) : way;
    const isKnown =
      isBelow &&
      (pages.includes(pathname) ||
        // What a page of a kind holds is made by the build.
        folders.some(below('supplement/', pathname)) ||
        folders
          .filter(below('teach/', pathname))
          .some((each) =>
            isTeachingPage(pathname.slice(`${home(each)}teach/`.length), ids.get(each) ?? []),
          ) ||
        existsSync(join(root, 'public', decodeURIComponent(pathname))));
    if (isKnown) {
      const missing = texts.get(pathname.slice(home(folder).length));
      // A fragment with "=" is the state of a figure, no place.
      const isOwn = pathname.startsWith(home(folder)) && hash !== '' && !hash.includes('=');
      const message = isOwn ? missing?.(hash.slice(1)) : null;
      return message == null ? [] : problem(message);
    }
    const near = didYouMean(pathname, pages);
    const up = '../'.repeat(path.split('/').length - 1);
    return problem(
      `no page of this site stands there.${near} Expected the way from this page, such as ${up}explore/, or a whole address with https://.`,
    );
  });
}
