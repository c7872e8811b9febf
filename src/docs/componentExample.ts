import { contentText } from '../publication/contentText.ts';
import type { Publication } from '../publication/Publication.ts';
import { exampleOf, type Example } from './exampleOf.ts';

/** An example and where it stands. */
export interface FoundExample extends Example {
  readonly folder: string;
  readonly inAppraisal: boolean;
}

/** The first use of a component on the site that can be shown by itself: in the articles, then in the pages for critical readers. */
export function componentExample(
  name: string,
  folders: readonly string[],
  open: (folder: string) => { readonly publication: Publication },
): FoundExample | undefined {
  for (const inAppraisal of [false, true])
    for (const folder of folders) {
      const { publication } = open(folder);
      const used = inAppraisal ? (publication.appraisal ?? []) : publication.used;
      // The opening above an article is a file of its own.
      for (const file of new Set(used.map((each) => each.file))) {
        const here = used.filter((each) => each.file === file);
        const found = exampleOf(name, contentText(file), here);
        if (found) return { ...found, folder, inAppraisal };
      }
    }
  return undefined;
}
