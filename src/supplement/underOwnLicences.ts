import type { Edition } from '../publication/editionSchema.ts';
import { CONTENT_LICENCE, type Group, type SupplementFile } from './SupplementFile.ts';

/** Files under the licences that a publication gives its parts, in the place of the one that they are made with, which comes first. */
export function underOwnLicences(files: readonly SupplementFile[], { licence }: Edition): SupplementFile[] {
  const { text, figures, data } = licence;
  const all = [...new Set([text, figures, data])].join(' AND ');
  const own: Readonly<Record<Group, string>> = {
    ...{
      archive: all,
      article: all,
      figures,
      tables: data,
      data,
      source: text,
      formats: all,
      citation: text,
    },
  };
  return files.map((file) => {
    const [first, ...others] = file.licence.split(' AND ');
    return first === CONTENT_LICENCE
      ? { ...file, licence: [own[file.group], ...others].join(' AND ') }
      : file;
  });
}
