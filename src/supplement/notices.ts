import { textFile, type SupplementFile } from './SupplementFile.ts';
import type { ThirdParty } from './thirdParties.ts';

/** The project itself and all whose work comes along with it. */
export interface Notices {
  readonly own: ThirdParty;
  readonly others: readonly ThirdParty[];
}

const NAME = 'THIRD-PARTY-NOTICES.txt';

/** The licences of all that a reader is given with the text, each once, as SPDX writes them. */
export function licencesOfCode({ own, others }: Notices): string {
  return [...new Set([own, ...others].map(({ licence }) => licence))].join(' AND ');
}

/** THIRD-PARTY-NOTICES.txt: each library and font that reaches readers, with its version and the text of its licence. */
export function noticesFile(notices: Notices): SupplementFile {
  return textFile(
    {
      path: NAME,
      title:
        'The libraries and fonts in the site and in the single file, each with its version and the text of its licence',
      group: 'citation',
      mediaType: 'text/plain',
      licence: licencesOfCode(notices),
    },
    noticesText(notices),
  );
}

export function noticesText({ own, others }: Notices): string {
  const entry = ({ name, version, licence, text }: ThirdParty) =>
    `${'='.repeat(72)}\n${name} ${version}, ${licence}\n${'-'.repeat(72)}\n${text}\n`;
  return [
    'Software and fonts in this article\n',
    'The code of the article itself:\n',
    entry(own),
    others.length === 0
      ? 'Nothing of others comes along with it.\n'
      : 'Parts of these libraries, and these fonts, come along with it:\n',
    ...others.map(entry),
  ].join('\n');
}
