import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/**
 * The folders beside this file whose publication isn't in content/: `gist-hepatectomy` once somebody has put a series of their own
 * in its place.
 *
 * What stands in such a folder are sentences and numbers of that publication. Without it there is nothing to hold them against, so
 * its tests are left out; they can be deleted with it.
 */
export const absent: readonly string[] = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => !existsSync(join(here, '../../content', name)));
