import { zipSync, type Zippable } from 'fflate';
import type { SupplementFile } from './SupplementFile.ts';

/** The first moment that a zip can hold, in local time, as a zip counts: the same bytes in every time zone, on every day. */
export const firstDate = () => new Date(1980, 0, 1);

/** All files in one zip, inside a folder of its name. The same files make the same bytes. */
export function archive(name: string, files: readonly SupplementFile[]): SupplementFile {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [`${name}/${path}`, [bytes, { level: 9, mtime: firstDate() }]]),
  );
  return {
    path: `${name}.zip`,
    title: 'All files below in one archive',
    group: 'archive',
    mediaType: 'application/zip',
    licence: [...new Set(files.flatMap(({ licence }) => licence.split(' AND ')))].join(' AND '),
    bytes: zipSync(entries),
  };
}
