import { fullName, orcidAddress } from '../publication/authorNames.ts';
import type { Edition } from '../publication/editionSchema.ts';
import { LICENCES } from '../publication/licences.ts';
import { licensedParts } from '../publication/licensedParts.ts';
import type { Publication } from '../publication/Publication.ts';
import { paperOf } from '../publication/lookUp.ts';
import type { Reference } from '../publication/referencesSchema.ts';
import { checksum } from './checksum.ts';
import { nameOf } from './dataPackage.ts';
import { json } from './dataFiles.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

const LICENCES_OF_CODE: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  MIT: { id: 'https://spdx.org/licenses/MIT', name: 'MIT License' },
  ISC: { id: 'https://spdx.org/licenses/ISC', name: 'ISC License' },
  'OFL-1.1': { id: 'https://spdx.org/licenses/OFL-1.1', name: 'SIL Open Font License 1.1' },
};

/** ro-crate-metadata.json: the files as an RO-Crate 1.2, for archives and for machines that read linked data. */
export function roCrate(
  publication: Publication,
  edition: Edition,
  files: readonly SupplementFile[],
  address: string | null,
): SupplementFile {
  const { series } = publication;
  const work = paperOf(publication);
  const papers = work === null ? [] : [workEntity(work)];
  const places = [
    ...new Map(
      edition.authors.flatMap(({ affiliations }) => affiliations.map((each) => [each.name, each])),
    ).values(),
  ].map((each, index) => ({
    '@id': 'ror' in each ? each.ror : `#affiliation-${index + 1}`,
    '@type': 'Organization',
    name: each.name,
  }));
  const makers = edition.authors.map((author, index) => {
    const at = author.affiliations.flatMap(({ name }) => places.filter((place) => place.name === name));
    return {
      '@id': orcidAddress(author) ?? `#author-${index + 1}`,
      '@type': author.name === undefined ? 'Person' : 'Organization',
      name: fullName(author),
      ...(at.length === 0 ? {} : { affiliation: at.map((place) => ({ '@id': place['@id'] })) }),
    };
  });
  const own = licensedParts(edition).map(({ licence }) => ({ '@id': licence.address }));
  const entities = files.map(({ path, title, mediaType, licence, bytes }) => ({
    '@id': path,
    '@type': 'File',
    name: title,
    encodingFormat: mediaType,
    contentSize: String(bytes.length),
    sha256: checksum(bytes),
    license: licencesOf(licence).map(({ id }) => ({ '@id': id })),
  }));
  const licences = new Map(
    files.flatMap(({ licence }) => licencesOf(licence)).map((each) => [each.id, each]),
  ).values();
  return textFile(
    {
      path: 'ro-crate-metadata.json',
      title: 'The files as a Research Object Crate',
      group: 'citation',
      mediaType: 'application/ld+json',
    },
    json({
      '@context': 'https://w3id.org/ro/crate/1.2/context',
      '@graph': [
        {
          '@id': 'ro-crate-metadata.json',
          '@type': 'CreativeWork',
          conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
          about: { '@id': './' },
        },
        {
          '@id': './',
          '@type': 'Dataset',
          name: series.title,
          description: `${series.subtitle} ${series.standing}`,
          datePublished: edition.date,
          version: edition.version,
          license: own.length === 1 ? own[0] : own,
          ...(edition.doi === null ? {} : { identifier: `https://doi.org/${edition.doi}` }),
          ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords.join(', ') }),
          author: makers.map((maker) => ({ '@id': maker['@id'] })),
          ...(papers.length === 0 ? {} : { isBasedOn: papers.map((paper) => ({ '@id': paper['@id'] })) }),
          ...(address === null ? {} : { url: address }),
          hasPart: entities.map((entity) => ({ '@id': entity['@id'] })),
        },
        ...makers,
        ...places,
        ...papers,
        ...[...licences].map(({ id, name }) => ({ '@id': id, '@type': 'CreativeWork', name })),
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
    const known = LICENCES[name];
    if (known) return { id: known.address, name: known.name };
    return LICENCES_OF_CODE[name] ?? { id: `https://spdx.org/licenses/${name}`, name };
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
