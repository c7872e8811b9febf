import type { Edition } from '../publication/edition.ts';
import type { Publication } from '../publication/loadPublication.ts';
import { referenceOf } from '../publication/lookUp.ts';
import type { Reference } from '../publication/referencesSchema.ts';
import { checksum } from './checksum.ts';
import { nameOf } from './dataPackage.ts';
import { json } from './dataFiles.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

const LICENCES: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  'CC-BY-4.0': {
    id: 'https://creativecommons.org/licenses/by/4.0/',
    name: 'Creative Commons Attribution 4.0 International',
  },
  MIT: { id: 'https://spdx.org/licenses/MIT', name: 'MIT License' },
  ISC: { id: 'https://spdx.org/licenses/ISC', name: 'ISC License' },
  'OFL-1.1': { id: 'https://spdx.org/licenses/OFL-1.1', name: 'SIL Open Font License 1.1' },
};

/** ro-crate-metadata.json: the files as an RO-Crate 1.1, for archives and for machines that read linked data. */
export function roCrate(
  publication: Publication,
  edition: Edition,
  files: readonly SupplementFile[],
  address: string | null,
): SupplementFile {
  const { series } = publication;
  const paper = workEntity(referenceOf(publication, series.paper));
  const makers = edition.makers.map((maker, index) => ({
    '@id': `#maker-${index + 1}`,
    '@type': 'literal' in maker ? 'Organization' : 'Person',
    name: nameOf(maker),
  }));
  const entities = files.map(({ path, title, mediaType, licence, bytes }) => ({
    '@id': path,
    '@type': 'File',
    name: title,
    encodingFormat: mediaType,
    contentSize: String(bytes.length),
    sha256: checksum(bytes),
    license: licencesOf(licence).map(({ id }) => ({ '@id': id })),
  }));
  const licences = [...new Set(files.flatMap(({ licence }) => licencesOf(licence)))];
  return textFile(
    {
      path: 'ro-crate-metadata.json',
      title: 'The files as a Research Object Crate',
      group: 'citation',
      mediaType: 'application/ld+json',
    },
    json({
      '@context': 'https://w3id.org/ro/crate/1.1/context',
      '@graph': [
        {
          '@id': 'ro-crate-metadata.json',
          '@type': 'CreativeWork',
          conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
          about: { '@id': './' },
        },
        {
          '@id': './',
          '@type': 'Dataset',
          name: series.title,
          description: `${series.subtitle} ${series.standing}`,
          datePublished: edition.date,
          version: edition.version,
          license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
          author: makers.map((maker) => ({ '@id': maker['@id'] })),
          isBasedOn: { '@id': paper['@id'] },
          ...(address === null ? {} : { url: address }),
          hasPart: entities.map((entity) => ({ '@id': entity['@id'] })),
        },
        ...makers,
        paper,
        ...licences.map(({ id, name }) => ({ '@id': id, '@type': 'CreativeWork', name })),
        ...entities,
      ],
    }),
  );
}

/** The parts of a licence in SPDX: "MIT AND ISC" is two. Throws an Error for what is no name of a licence. */
function licencesOf(expression: string) {
  return expression.split(' AND ').map((name) => {
    if (!/^[A-Za-z0-9.+-]+$/u.test(name))
      throw new Error(`the licence ${name} is unknown; expected a name of SPDX, such as MIT`);
    return LICENCES[name] ?? { id: `https://spdx.org/licenses/${name}`, name };
  });
}

function workEntity(work: Reference) {
  return {
    '@id': work.DOI === undefined ? (work.URL ?? `#${work.id}`) : `https://doi.org/${work.DOI}`,
    '@type': 'ScholarlyArticle',
    name: work.title,
    ...(work.author ? { creditText: work.author.map(nameOf).join(', ') } : {}),
  };
}
