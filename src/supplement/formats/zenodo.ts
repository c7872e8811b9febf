import { sortedName } from '../../publication/authorNames.ts';
import type { Edition } from '../../publication/editionSchema.ts';
import { escapedXml } from '../../publication/escapedXml.ts';
import { licensedParts } from '../../publication/licensedParts.ts';
import type { Publication } from '../../publication/Publication.ts';
import { paperOf } from '../../publication/lookUp.ts';
import { json } from '../dataFiles.ts';
import { textFile, type SupplementFile } from '../SupplementFile.ts';

/**
 * .zenodo.json: what Zenodo asks of a deposit, in the names of its API. It has room for one licence; others are named in the notes.
 */
export function zenodo(publication: Publication, edition: Edition, address: string | null): SupplementFile {
  const { series } = publication;
  const paper = paperOf(publication);
  const licences = licensedParts(edition);
  const notes = [
    series.standing,
    ...(licences.length === 1 ? [] : licences.map(({ parts, licence }) => `${parts}: ${licence.short}.`)),
    ...(edition.funding === null ? [] : [`Funding: ${edition.funding}`]),
  ];
  const related = [
    ...(paper?.DOI === undefined
      ? []
      : [{ identifier: paper.DOI, relation: 'isDerivedFrom', scheme: 'doi' }]),
    ...(address === null ? [] : [{ identifier: address, relation: 'isIdenticalTo', scheme: 'url' }]),
  ];
  return textFile(
    {
      path: '.zenodo.json',
      title: 'What Zenodo asks of a deposit',
      group: 'citation',
      mediaType: 'application/json',
    },
    json({
      title: series.title,
      upload_type: 'publication',
      publication_type: 'other',
      publication_date: edition.date,
      version: edition.version,
      language: 'eng',
      access_right: 'open',
      license: licences[0]?.licence.id.toLowerCase(),
      description: `<p>${escapedXml(series.subtitle)}</p>`,
      creators: edition.authors.map((author) => ({
        name: sortedName(author),
        ...(author.affiliations.length === 0
          ? {}
          : { affiliation: author.affiliations.map(({ name }) => name).join('; ') }),
        ...(author.orcid === undefined ? {} : { orcid: author.orcid }),
      })),
      ...(edition.doi === null ? {} : { doi: edition.doi }),
      ...(edition.keywords.length === 0 ? {} : { keywords: edition.keywords }),
      ...(related.length === 0 ? {} : { related_identifiers: related }),
      notes: notes.join(' '),
    }),
  );
}
