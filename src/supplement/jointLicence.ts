import type { SupplementFile } from './SupplementFile.ts';

/** The licence of files that are given away together, as SPDX writes it: those of all of them, each once. */
export function jointLicence(files: readonly SupplementFile[]): string {
  return [...new Set(files.flatMap(({ licence }) => licence.split(' AND ')))].join(' AND ');
}
