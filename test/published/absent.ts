import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';

const here = import.meta.dirname;

const published: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/**
 * The folders beside this file whose publication isn't in content/: `gist-hepatectomy` once somebody has put a series of their own
 * in its place.
 *
 * What stands in such a folder are sentences and numbers of that publication. Without it there is nothing to hold them against, so
 * its tests are left out; they can be deleted with it.
 */
export const absent = published.filter((name) => !existsSync(join(here, '../../content', name)));

/** Those whose publication the site doesn't open with; the tests of built pages look for it at the first one. */
export function notHome(): readonly string[] {
  const [home] = publicationFolders(join(here, '../..'));
  return published.filter((name) => name !== home);
}
