import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blanksBeforeCites } from '../publication/blanksBeforeCites.ts';
import { checkYaml } from '../publication/checkYaml.ts';
import type { Place, Problem } from '../publication/ContentError.ts';
import { contentText } from '../publication/contentText.ts';
import { Faults } from '../publication/faults.ts';
import { repeatedHeadings } from '../publication/headingFaults.ts';
import { loadPublication } from '../publication/loadPublication.ts';
import { partedAffiliations } from '../publication/partedAffiliations.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { seriesSchema } from '../publication/seriesSchema.ts';
import { typedMarks } from '../publication/typedMarks.ts';
import { signsTwice } from '../quantities/signsTwice.ts';
import { tableWarnings } from '../quantities/tableWarnings.ts';
import { typedCounts } from '../quantities/typedCounts.ts';
import { quantities } from '../quantities/quantities.ts';
import type { Thoroughness } from './contentProblems.ts';

/** The texts of a publication that are pages of their own. */
const TEXTS = ['opening.mdx', 'article.mdx', 'appraisal.mdx'];

/**
 * What in content/ may be wrong, though it can be published: typed counts that nothing counts, typed numbers of works and figures, signs,
 * headings and titles that stand twice, blanks before the numbers of works, what looks like a slip in a table.
 * For content without problems; of the files alone, the counts of publications with a record are left out, since their numbers take the
 * reconstruction.
 */
export function contentWarnings(thoroughness: Thoroughness = 'whole', only?: string): Problem[] {
  const folders = publicationFolders();
  const titles = new Map(folders.map((folder) => [folder, titleOf(folder)]));
  return folders
    .filter((folder) => only === undefined || folder === only)
    .flatMap((folder) => {
      const publication = loadPublication(folder);
      const { id, table } = publication;
      const texts = TEXTS.map((name) => join('content', id, name)).filter((file) => existsSync(file));
      const isCounted = thoroughness === 'whole' || table !== null;
      const registry = isCounted ? quantities(publication) : undefined;
      return [
        ...sameTitle(id, titles),
        ...partedAffiliations(contentText(editionOf(id)), editionOf(id)),
        ...tableWarnings(publication),
        ...texts.flatMap((file) => {
          const text = contentText(file);
          const typed = registry ? typedCounts(text, file, publication, registry) : [];
          return [
            ...repeatedHeadings(text, file),
            ...typed,
            ...typedMarks(text, file),
            ...blanksBeforeCites(text, file),
            ...(registry ? signsTwice(text, file, registry) : []),
          ];
        }),
      ];
    });
}

const editionOf = (folder: string): string => join('content', folder, 'edition.yaml');

/** The title of a publication and its place; null where its words can't be read, which is told where they are looked at. */
function titleOf(folder: string): (Place & { readonly title: string }) | null {
  const file = join('content', folder, 'series.yaml');
  const series = new Faults().of(() => checkYaml(contentText(file), file, seriesSchema));
  return series ? { ...series.placeOf(['title']), title: series.data.title } : null;
}

/** A title that another publication has too: readers of the site and of search engines can't tell them apart. */
function sameTitle(id: string, titles: ReadonlyMap<string, ReturnType<typeof titleOf>>): Problem[] {
  const own = titles.get(id) ?? null;
  if (own === null) return [];
  const { title, ...place } = own;
  const plain = (text: string) => text.trim().toLowerCase();
  const [other] =
    [...titles].find(
      ([folder, each]) => folder !== id && each !== null && plain(each.title) === plain(title),
    ) ?? [];
  if (other === undefined) return [];
  const message = `"${title}" is the title of content/${other} too; expected one that tells them apart`;
  return [{ ...place, inside: 'title', message }];
}
