import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publicationPaths } from './publicationPaths.ts';

/** For `getStaticPaths`: the publications that have a page for critical readers, `content/NAME/appraisal.mdx`. */
export function appraisalPaths(root = process.cwd()) {
  return publicationPaths().filter(({ props: { folder } }) =>
    existsSync(join(root, 'content', folder, 'appraisal.mdx')),
  );
}
