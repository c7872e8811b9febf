import { fullName, orcidAddress } from '../publication/authorNames.ts';
import type { Edition } from '../publication/editionSchema.ts';
import { licensedParts } from '../publication/licensedParts.ts';
import type { Publication } from '../publication/Publication.ts';
import { paperOf } from '../publication/lookUp.ts';
import type { Reference } from '../publication/referencesSchema.ts';
import { checksum } from './checksum.ts';
import { json } from './dataFiles.ts';
import { slug, uniqueNames } from './slug.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';

/** datapackage.json: the files as a Frictionless Data Package (version 2), each table with its schema. */
export function dataPackage(
  publication: Publication,
  edition: Edition,
  files: readonly SupplementFile[],
  address: string | null,
): SupplementFile {
  const paper = paperOf(publication);
  const unique = uniqueNames();
  return textFile(
    {
      path: 'datapackage.json',
      title: 'The files and the columns of the tables, as a Frictionless Data Package',
      group: 'citation',
      mediaType: 'application/json',
    },
    json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: publication.id,
      title: publication.series.title,
      description: `${publication.series.subtitle} ${publication.series.standing}`,
      version: edition.version,
      created: `${edition.date}T00:00:00Z`,
      ...(address === null ? {} : { homepage: address }),
      ...(edition.doi === null ? {} : { id: `https://doi.org/${edition.doi}` }),
      ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords }),
      licenses: licensedParts(edition).map(({ licence }) => ({
        name: licence.id,
        title: licence.name,
        path: licence.address,
      })),
      contributors: edition.authors.map((author) => {
        const path = orcidAddress(author);
        return {
          title: fullName(author),
          ...(author.name === undefined ? { givenName: author.given, familyName: author.family } : {}),
          ...(path === undefined ? {} : { path }),
          ...(author.email === undefined ? {} : { email: author.email }),
          ...(author.affiliations.length === 0
            ? {}
            : { organization: author.affiliations.map(({ name }) => name).join('; ') }),
          roles: ['author', ...author.roles],
        };
      }),
      ...(paper === null
        ? {}
        : {
            sources: [
              {
                title: paper.title,
                ...(paper.DOI === undefined ? {} : { path: `https://doi.org/${paper.DOI}` }),
              },
            ],
          }),
      resources: files.map((file) => ({
        name: unique(slug(file.path, 80)),
        path: file.path,
        title: file.title,
        ...(file.schema ? { type: 'table' } : {}),
        format: /\.(\w+)$/u.exec(file.path)?.[1] ?? 'txt',
        mediatype: file.mediaType,
        ...(isText(file.mediaType) ? { encoding: 'utf-8' } : {}),
        bytes: file.bytes.length,
        hash: `sha256:${checksum(file.bytes)}`,
        ...(file.schema ? { schema: file.schema } : {}),
      })),
    }),
  );
}

/** Whether the bytes of a file are letters. */
function isText(mediaType: string): boolean {
  return /^text\/|json|yaml|xml|x-bibtex|research-info/u.test(mediaType);
}

export function nameOf(author: NonNullable<Reference['author']>[number]): string {
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`;
}
