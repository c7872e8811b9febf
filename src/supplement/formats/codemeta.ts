import type { Edition } from '../../publication/editionSchema.ts';
import type { Publication } from '../../publication/Publication.ts';
import type { BuildFacts } from '../buildFacts.ts';
import { json } from '../dataFiles.ts';
import type { Notices } from '../notices.ts';
import { textFile, type SupplementFile } from '../SupplementFile.ts';

/** codemeta.json: the software that computed the publication, its version, and what it ran on (CodeMeta 3.0). */
export function codemeta(
  { series }: Publication,
  edition: Edition,
  { own, others }: Notices,
  { node, commit }: BuildFacts,
): SupplementFile {
  return textFile(
    {
      path: 'codemeta.json',
      title: 'The software that computed all this, with its version, for archives of software',
      group: 'citation',
      mediaType: 'application/ld+json',
    },
    json({
      '@context': 'https://w3id.org/codemeta/3.0',
      '@type': 'SoftwareSourceCode',
      name: own.name,
      version: own.version,
      ...(commit === null ? {} : { identifier: commit }),
      description: `The software that computed and drew “${series.title}”, edition of ${edition.date}.`,
      license: `https://spdx.org/licenses/${own.licence}`,
      programmingLanguage: 'TypeScript',
      runtimePlatform: `Node.js ${node}`,
      softwareRequirements: others.map(({ name, version }) => ({
        '@type': 'SoftwareSourceCode',
        name,
        version,
      })),
    }),
  );
}
