import { csvText } from '../figures/kit/export/csvText.ts';
import { checksum } from './checksum.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

/** manifest.csv: what each file is, its size and its checksum. */
export function manifest(files: readonly SupplementFile[]): SupplementFile {
  return textFile(
    {
      path: 'manifest.csv',
      title: 'Every file with its size, checksum and licence',
      group: 'citation',
      mediaType: 'text/csv',
    },
    csvText(
      ['path', 'title', 'media_type', 'licence', 'bytes', 'sha256'],
      files.map(({ path, title, mediaType, licence, bytes }) => [
        path,
        title,
        mediaType,
        licence,
        bytes.length,
        checksum(bytes),
      ]),
    ),
  );
}

/** SHA256SUMS, as `sha256sum --check` reads it. */
export function checksums(files: readonly SupplementFile[]): SupplementFile {
  return textFile(
    {
      path: 'SHA256SUMS',
      title: 'Checksums, for sha256sum --check SHA256SUMS',
      group: 'citation',
      mediaType: 'text/plain',
    },
    files.map(({ path, bytes }) => `${checksum(bytes)}  ${path}\n`).join(''),
  );
}
