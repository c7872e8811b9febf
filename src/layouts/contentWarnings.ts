import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../publication/ContentError.ts';
import { contentText } from '../publication/contentText.ts';
import { loadPublication } from '../publication/loadPublication.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { typedCounts } from '../quantities/typedCounts.ts';
import { quantities } from '../quantities/quantities.ts';
import type { Thoroughness } from './contentProblems.ts';

/**
 * What in the texts of content/ may be wrong, though it can be published: typed counts that nothing counts. For content without
 * problems; of the files alone, publications with a record are left out, since their numbers take the reconstruction.
 */
export function contentWarnings(thoroughness: Thoroughness = 'whole', only?: string): Problem[] {
  return publicationFolders()
    .filter((folder) => only === undefined || folder === only)
    .flatMap((folder) => {
      const publication = loadPublication(folder);
      if (thoroughness === 'files' && publication.table === null) return [];
      const registry = quantities(publication);
      return ['opening.mdx', 'article.mdx', 'appraisal.mdx']
        .map((name) => join('content', folder, name))
        .filter((file) => existsSync(file))
        .flatMap((file) => typedCounts(contentText(file), file, publication.series, registry));
    });
}
