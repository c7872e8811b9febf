import { publicationFolders } from './publicationFolders.ts';

/** Where a publication's pages stand under the site's base: "" for the first publication, "NAME/" for the others. */
export function publicationHome(folder: string, folders: readonly string[] = publicationFolders()): string {
  return folders[0] === folder ? '' : `${folder}/`;
}

/** The whole address of a publication's article; null where the site doesn't know its host (SITE). */
export function publicationAddress(folder: string, site: URL | undefined, base: string): string | null {
  return site ? new URL(`${base.replace(/\/?$/u, '/')}${publicationHome(folder)}`, site).href : null;
}
