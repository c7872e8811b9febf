import { zipped } from '../teach/packages/zipped.ts';
import { jointLicence } from './jointLicence.ts';
import type { SupplementFile } from './SupplementFile.ts';

/** All files in one zip, inside a folder of its name. The same files make the same bytes. */
export function archive(name: string, files: readonly SupplementFile[]): SupplementFile {
  return {
    path: `${name}.zip`,
    title: 'All files below in one archive',
    group: 'archive',
    mediaType: 'application/zip',
    licence: jointLicence(files),
    bytes: zipped(files.map(({ path, bytes }) => [`${name}/${path}`, bytes])),
  };
}
