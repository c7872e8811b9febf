import type { Edition } from '../../publication/editionSchema.ts';
import type { Publication } from '../../publication/Publication.ts';
import type { Reference } from '../../publication/referencesSchema.ts';
import type { Manuscript } from '../manuscript/Manuscript.ts';
import { textFile, type SupplementFile } from '../SupplementFile.ts';
import { jatsBody, jatsRuns, type JatsTargets } from './jatsBody.ts';
import { jatsMeta } from './jatsMeta.ts';
import { jatsReference } from './jatsReference.ts';
import { escaped, xml } from './xml.ts';

const DOCTYPE =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.3 20210610//EN" "JATS-archivearticle1-3.dtd">';

/** A publication as the XML that journals and archives exchange (JATS 1.3, ANSI/NISO Z39.96-2021). `works` are those that it cites. */
export function jats(
  publication: Publication,
  edition: Edition,
  {
    manuscript,
    works,
    picture,
    address,
  }: {
    readonly manuscript: Manuscript;
    readonly works: readonly Reference[];
    readonly picture: JatsTargets['picture'];
    readonly address: string | null;
  },
): SupplementFile {
  const { id, series, figures } = publication;
  const targets = {
    works: new Set(works.map((work) => work.id)),
    figures: new Set(figures),
    picture,
  };
  const lead = manuscript.lead.flatMap((block) =>
    block.kind === 'paragraph' ? [xml('p', {}, jatsRuns(block.runs, targets))] : [],
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    DOCTYPE,
    xml(
      'article',
      {
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
        'article-type': 'case-report',
        'dtd-version': '1.3',
        'xml:lang': 'en',
      },
      xml('front', {}, jatsMeta(publication, edition, address, lead)),
      xml('body', {}, jatsBody(manuscript.blocks, targets)),
      xml('back', {}, ...backMatter(series.disclaimer, edition), referenceList(works)),
    ),
  ].join('\n');
  return textFile(
    {
      path: `formats/${id}.jats.xml`,
      title: 'The article as JATS XML, which journals and archives exchange',
      group: 'formats',
      mediaType: 'application/xml',
    },
    `${text}\n`,
  );
}

function backMatter(disclaimer: readonly string[], edition: Edition): string[] {
  const said = [
    ['coi-statement', 'Conflicts of interest', edition.conflicts],
    ['ethics-statement', 'Ethics', edition.ethics],
    ['data-availability', 'Availability of data', edition.data],
    ['other', 'Review', edition.status],
  ] as const;
  const notes = said.flatMap(([type, title, text]) =>
    text === null
      ? []
      : [xml('notes', { 'notes-type': type }, xml('title', {}, title), xml('p', {}, escaped(text)))],
  );
  return [
    edition.acknowledgement === null ? '' : xml('ack', {}, xml('p', {}, escaped(edition.acknowledgement))),
    ...notes,
    xml(
      'notes',
      { 'notes-type': 'disclaimer' },
      xml('title', {}, 'What this is, and what it is not'),
      ...disclaimer.map((text) => xml('p', {}, escaped(text))),
    ),
  ];
}

function referenceList(works: readonly Reference[]): string {
  if (works.length === 0) return '';
  return xml('ref-list', {}, xml('title', {}, 'References'), ...works.map(jatsReference));
}
