import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { SupplementFile } from './SupplementFile.ts';
import { CONTENT_LICENCE } from './SupplementFile.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.mdx': 'text/markdown',
  '.yaml': 'application/yaml',
  '.csv': 'text/csv',
  '.bib': 'application/x-bibtex',
  '.json': 'application/json',
  '.ris': 'application/x-research-info-systems',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/**
 * A publication's folder as it was written, under text/: all that a build needs to make the same again. The table among the data of an
 * archive is written anew for other programs, so the folder keeps its own.
 */
export function sourceFiles(id: string, root: string): SupplementFile[] {
  const home = join(root, 'content', id);
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(home.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => extname(name) in MEDIA_TYPES)
    .sort()
    .map((name) => ({
      path: `text/${name}`,
      title: TITLES[name] ?? `${name}, as it was written`,
      group: 'source',
      mediaType: MEDIA_TYPES[extname(name)] ?? '',
      licence: CONTENT_LICENCE,
      bytes: readFileSync(join(home, name)),
    }));
}

const CITED = 'The works that the text cites';

const TITLES: Readonly<Record<string, string>> = {
  'article.mdx': 'The text of the article, with the names of its numbers and figures',
  'appraisal.mdx': 'The text of the page for critical readers',
  'references.yaml': CITED,
  'references.bib': CITED,
  'references.json': CITED,
  'references.ris': CITED,
  'series.yaml': 'Title, words and groupings',
  'edition.yaml': 'Authors, version, date and licences',
  'record.yaml': 'The record, as it was written',
  'table.csv': 'The table of patients, as it was written',
  'table.yaml': 'Its data dictionary, as it was written',
};
