import type { Edition } from '../publication/edition.ts';
import type { Publication } from '../publication/loadPublication.ts';
import { referenceOf } from '../publication/lookUp.ts';
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
  const paper = referenceOf(publication, publication.series.paper);
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
      licenses: [
        {
          name: 'CC-BY-4.0',
          title: 'Creative Commons Attribution 4.0 International',
          path: 'https://creativecommons.org/licenses/by/4.0/',
        },
      ],
      contributors: edition.makers.map((maker) => ({ title: nameOf(maker), roles: ['author'] })),
      sources: [
        {
          title: paper.title,
          ...(paper.DOI === undefined ? {} : { path: `https://doi.org/${paper.DOI}` }),
        },
      ],
      resources: files.map((file) => ({
        name: unique(slug(file.path, 80)),
        path: file.path,
        title: file.title,
        ...(file.schema ? { type: 'table' } : {}),
        format: /\.(\w+)$/u.exec(file.path)?.[1] ?? 'txt',
        mediatype: file.mediaType,
        ...(file.mediaType === 'application/pdf' ? {} : { encoding: 'utf-8' }),
        bytes: file.bytes.length,
        hash: `sha256:${checksum(file.bytes)}`,
        ...(file.schema ? { schema: file.schema } : {}),
      })),
    }),
  );
}

export function nameOf(author: NonNullable<Reference['author']>[number]): string {
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`;
}
