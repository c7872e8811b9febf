import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkYaml } from './checkYaml.ts';
import { ContentError } from './ContentError.ts';
import { contentText } from './contentText.ts';
import { didYouMean } from './nearest.ts';
import { publicationNameFault } from './publicationNameFault.ts';
import { strict } from './strict.ts';

/** content/site.yaml: what is said of the site as a whole. */
export const siteSchema = strict({
  home: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, {
      error: ({ input }) => publicationNameFault(String(input))?.replace(/^expected /u, ''),
    })
    .describe(
      'The folder of the publication that the site opens with; every other one stands under the name of its folder.',
    ),
});

/**
 * The folder of the publication that the site opens with: the one that content/site.yaml names, or the only one.
 *
 * @throws ContentError if there are several and no such file, or if it names none of them
 */
export function homePublication(folders: readonly string[], root = process.cwd()): string | undefined {
  const file = join('content', 'site.yaml');
  if (!existsSync(join(root, file))) {
    if (folders.length < 2) return folders[0];
    const message = `missing; expected "home:" and one of ${folders.join(', ')}, the publication that the site opens with`;
    throw new ContentError([{ file, line: 1, column: 1, inside: '', message }]);
  }
  const { data, placeOf } = checkYaml(contentText(file, root), file, siteSchema);
  if (folders.includes(data.home)) return data.home;
  const message = `"${data.home}" is not a publication in content/.${didYouMean(data.home, folders)} Expected one of ${folders.join(', ')}.`;
  throw new ContentError([{ ...placeOf(['home']), inside: 'home', message }]);
}
