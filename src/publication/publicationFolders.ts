import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { homePublication } from './homePublication.ts';

/** The folders of content/ that hold a publication: the one that the site opens with, then the others in alphabetical order. */
export function publicationFolders(root = process.cwd()): string[] {
  const content = join(root, 'content');
  const folders = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(content, entry.name, 'series.yaml')))
    .map((entry) => entry.name)
    .sort();
  const home = homePublication(folders, root);
  return [...folders.filter((folder) => folder === home), ...folders.filter((folder) => folder !== home)];
}
