import { readFileSync } from 'node:fs';
import type { Edition } from '../publication/editionSchema.ts';
import { licensedParts } from '../publication/licensedParts.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

/** LICENSE.txt: the text of each licence that parts of a publication are under. */
export function licenceFile(edition: Edition): SupplementFile {
  const texts = licensedParts(edition).map(({ parts, licence }) => {
    const text = readFileSync(new URL(`../publication/licences/${licence.id}.txt`, import.meta.url), 'utf8');
    return `${parts}: ${licence.name} (${licence.id}), ${licence.address}\n\n${text}`;
  });
  return textFile(
    {
      path: 'LICENSE.txt',
      title: 'The licences of text, figures and data, with their texts',
      group: 'citation',
      mediaType: 'text/plain',
    },
    texts.join(`\n${'='.repeat(72)}\n\n`),
  );
}
