import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from './ContentError.ts';
import { homePublication } from './homePublication.ts';
import { publicationNameFault } from './publicationNameFault.ts';

/**
 * The folders of content/ that hold a publication: the one that the site opens with, then the others in alphabetical order.
 *
 * @throws ContentError with every folder whose name can be no address
 */
export function publicationFolders(root = process.cwd()): string[] {
  const content = join(root, 'content');
  const folders = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(content, entry.name, 'series.yaml')))
    .map((entry) => entry.name)
    .sort();
  const problems = folders.flatMap((folder) => {
    const message = publicationNameFault(folder);
    return message === null
      ? []
      : [{ file: join('content', folder), line: 1, column: 1, inside: '', message }];
  });
  if (problems.length > 0) throw new ContentError(problems);
  const home = homePublication(folders, root);
  return [...folders.filter((folder) => folder === home), ...folders.filter((folder) => folder !== home)];
}
