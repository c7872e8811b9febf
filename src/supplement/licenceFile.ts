import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../publication/editionSchema.ts';
import { licensedParts } from '../publication/licensedParts.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

/** LICENSE.txt: the text of each licence that parts of a publication are under. `root` is the project's folder. */
export function licenceFile(edition: Edition, root: string): SupplementFile {
  const texts = licensedParts(edition).map(({ parts, licence }) => {
    const text = readFileSync(join(root, 'src/publication/licences', `${licence.id}.txt`), 'utf8');
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
