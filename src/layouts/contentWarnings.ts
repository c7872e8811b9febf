import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../publication/ContentError.ts';
import { contentText } from '../publication/contentText.ts';
import { repeatedHeadings } from '../publication/headingFaults.ts';
import { loadPublication, type Publication } from '../publication/loadPublication.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { typedCounts } from '../quantities/typedCounts.ts';
import { quantities } from '../quantities/quantities.ts';
import type { Thoroughness } from './contentProblems.ts';

/** The texts of a publication that are pages of their own. */
const TEXTS = ['opening.mdx', 'article.mdx', 'appraisal.mdx'];

/**
 * What in content/ may be wrong, though it can be published: typed counts that nothing counts, headings and titles that stand twice.
 * For content without problems; of the files alone, the counts of publications with a record are left out, since their numbers take the
 * reconstruction.
 */
export function contentWarnings(thoroughness: Thoroughness = 'whole', only?: string): Problem[] {
  const publications = publicationFolders().map((folder) => loadPublication(folder));
  return publications
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((publication) => {
      const { id, table, series } = publication;
      const texts = TEXTS.map((name) => join('content', id, name)).filter((file) => existsSync(file));
      const isCounted = thoroughness === 'whole' || table !== null;
      const registry = isCounted ? quantities(publication) : undefined;
      return [
        ...sameTitle(publication, publications),
        ...texts.flatMap((file) => {
          const text = contentText(file);
          const typed = registry ? typedCounts(text, file, series, registry) : [];
          return [...repeatedHeadings(text, file), ...typed];
        }),
      ];
    });
}

/** A title that another publication has too: readers of the site and of search engines can't tell them apart. */
function sameTitle({ id, series }: Publication, all: readonly Publication[]): Problem[] {
  const plain = (title: string) => title.trim().toLowerCase();
  const other = all.find((each) => each.id !== id && plain(each.series.title) === plain(series.title));
  if (other === undefined) return [];
  const file = join('content', id, 'series.yaml');
  const lines = contentText(file).split('\n');
  const line = Math.max(lines.findIndex((each) => each.startsWith('title:')) + 1, 1);
  const message = `"${series.title}" is the title of content/${other.id} too; expected one that tells them apart`;
  return [{ file, line, column: 1, inside: 'title', message }];
}
