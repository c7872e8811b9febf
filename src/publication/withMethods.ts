import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citations } from './articleOrder.ts';
import { checkYaml } from './checkYaml.ts';
import type { Publication } from './Publication.ts';
import { referencesSchema } from './referencesSchema.ts';
import { scanArticle } from './scanArticle.ts';

/**
 * A publication as its methods page sees it: the works, and their numbers, are those that the methods cite.
 *
 * The methods are the software's and alike for every publication, so their text and their references stand in src/methods, not in
 * content/. `root` is the folder that holds src/: the working directory, unless told otherwise.
 * @throws ContentError naming file, line, column, path, value and what is expected
 */
export function withMethods(publication: Publication, root = process.cwd()): Publication {
  const read = (name: string): readonly [text: string, file: string] => {
    const file = join('src', 'methods', name);
    return [readFileSync(join(root, file), 'utf8'), file];
  };
  const references = checkYaml(...read('references.yaml'), referencesSchema);
  const [articleSource, file] = read('methods.mdx');
  const used = scanArticle(articleSource, file);
  return {
    ...publication,
    references: references.data,
    placeOfReference: (key) => references.placeOf([references.data.findIndex(({ id }) => id === key)]),
    articleSource,
    used,
    citations: citations(used),
    figures: [],
  };
}
