import { join } from 'node:path';
import { checkYaml } from './checkYaml.ts';
import { contentText } from './contentText.ts';
import { publicationFolders } from './publicationFolders.ts';
import { publicationHome } from './publicationHome.ts';
import { seriesSchema } from './seriesSchema.ts';

/** Another publication of the same site: its title, and where it stands under the site's base. */
export interface OtherPublication {
  readonly title: string;
  readonly home: string;
}

/** The publications of the site besides one, in the order of the site; `root` is the folder that holds content/. */
export function otherPublications(folder: string, root = process.cwd()): OtherPublication[] {
  const folders = publicationFolders(root);
  return folders
    .filter((each) => each !== folder)
    .map((each) => {
      const file = join('content', each, 'series.yaml');
      const { title } = checkYaml(contentText(file, root), file, seriesSchema).data;
      return { title, home: publicationHome(each, folders) };
    });
}
