import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of content/ that hold a publication, in alphabetical order. The first one is the site's front page. */
export function publicationFolders(root = process.cwd()): string[] {
  const content = join(root, 'content');
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(content, entry.name, 'series.yaml')))
    .map((entry) => entry.name)
    .sort();
}
