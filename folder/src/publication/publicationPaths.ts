import { publicationFolders } from './publicationFolders.ts';

/** For `getStaticPaths`: one page of a kind for every publication; the first publication has the addresses without a folder. */
export function publicationPaths() {
  return publicationFolders().map((folder, index) => ({
    params: { publication: index === 0 ? undefined : folder },
    props: { folder },
  }));
}
