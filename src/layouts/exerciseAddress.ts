import { publicationHome } from '../publication/publicationHome.ts';
import { siteRoot } from '../publication/siteRoot.ts';

/** The address of an exercise's page: whole where the site knows its host, else from the root. */
export function exerciseAddress(folder: string, id: string, site: URL | undefined): string {
  const path = `${siteRoot}${publicationHome(folder)}teach/${id}/`;
  return site ? new URL(path, site).href : path;
}
