import { fullName } from '../../publication/authorNames.ts';
import type { Edition } from '../../publication/editionSchema.ts';
import { referenceInOneLine } from '../../publication/formatReference.ts';
import { licensedParts } from '../../publication/licensedParts.ts';
import type { Publication } from '../../publication/Publication.ts';
import type { Reference } from '../../publication/referencesSchema.ts';
import { zipped } from '../../teach/packages/zipped.ts';
import type { Manuscript } from '../manuscript/Manuscript.ts';
import { RESOLUTION, type FigurePicture } from '../printedFigures.ts';
import { CONTENT_LICENCE, type SupplementFile } from '../SupplementFile.ts';
import { docxBlocks, paragraph, run, type PlacedPicture } from './docxBody.ts';
import { DOCX_STYLES } from './docxStyles.ts';
import { escaped, xml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English Metric Units: 914,400 make an inch; the widest and the highest that a page has room for. */
const INCH = 914_400;
const WIDEST = 6.2 * INCH;
const HIGHEST = 8.4 * INCH;

/**
 * A publication as a document for word processors (Office Open XML, ECMA-376): text, figures as pictures, references. Written here,
 * since the libraries that make such files give them the moment and names by chance, and a build makes the same bytes every time.
 */
export function docx(
  publication: Publication,
  edition: Edition,
  {
    manuscript,
    works,
    pictures,
  }: {
    readonly manuscript: Manuscript;
    readonly works: readonly Reference[];
    readonly pictures: readonly FigurePicture[];
  },
): SupplementFile {
  const { id, series } = publication;
  const relationships = ['styles.xml'];
  const related = new Map<string, string>();
  const relate = (target: string): string => {
    const known = related.get(target);
    if (known !== undefined) return known;
    relationships.push(target);
    const name = `rId${relationships.length}`;
    related.set(target, name);
    return name;
  };
  const targets = {
    link: relate,
    picture: (figure: string): PlacedPicture | null => {
      const number = pictures.findIndex((picture) => picture.id === figure);
      const png = pictures[number]?.png;
      if (png === undefined) return null;
      return { relationship: relate(`media/${figure}.png`), number: number + 1, ...sizeOf(png) };
    },
  };
  const body = [
    paragraph('Title', run(series.title)),
    paragraph(undefined, run(edition.authors.map(fullName).join(', '))),
    paragraph(
      'Note',
      run(
        [`Version ${edition.version}, ${edition.date}.`, edition.status ?? '', series.standing]
          .filter((part) => part !== '')
          .join(' '),
      ),
    ),
    docxBlocks([...manuscript.lead, ...manuscript.blocks], targets),
    ...(works.length === 0 ? [] : [paragraph('Heading1', run('References'))]),
    ...works.map((work, index) => paragraph('Note', run(`${index + 1}. ${referenceInOneLine(work)}`))),
    paragraph('Heading1', run('What this is')),
    ...series.disclaimer.map((text) => paragraph(undefined, run(text))),
    ...licensedParts(edition).map(({ parts, licence }) =>
      paragraph(undefined, run(`${parts}: ${licence.name}, ${licence.address}.`)),
    ),
  ].join('');
  const whole = relationshipsOf([
    ['officeDocument', 'word/document.xml'],
    ['metadata/core-properties', 'docProps/core.xml'],
  ]);
  const parts = relationshipsOf(
    relationships.map((target) => [
      target === 'styles.xml' ? 'styles' : target.startsWith('media/') ? 'image' : 'hyperlink',
      target,
    ]),
  );
  return {
    path: `formats/${id}.docx`,
    title: 'The text and the figures as a document for word processors',
    group: 'formats',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    licence: `${CONTENT_LICENCE} AND OFL-1.1`,
    bytes: zipped([
      ['[Content_Types].xml', HEAD + contentTypes()],
      ['_rels/.rels', HEAD + whole],
      ['docProps/core.xml', HEAD + core(series.title, edition)],
      ['word/document.xml', HEAD + documentOf(body)],
      ['word/styles.xml', HEAD + DOCX_STYLES],
      ['word/_rels/document.xml.rels', HEAD + parts],
      ...pictures
        .filter((picture) => related.has(`media/${picture.id}.png`))
        .map((picture) => [`word/media/${picture.id}.png`, picture.png] as const),
    ]),
  };
}

/** The size at which a picture stands on a page, in English Metric Units: its own at the resolution of print, or as large as fits. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)].map(
    (dots) => (dots / RESOLUTION) * INCH,
  ) as [number, number];
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function documentOf(body: string): string {
  return xml(
    'w:document',
    {
      'xmlns:w': `${MAIN}/wordprocessingml/2006/main`,
      'xmlns:r': `${MAIN}/officeDocument/2006/relationships`,
      'xmlns:wp': `${MAIN}/drawingml/2006/wordprocessingDrawing`,
      'xmlns:a': `${MAIN}/drawingml/2006/main`,
      'xmlns:pic': `${MAIN}/drawingml/2006/picture`,
      'xmlns:m': `${MAIN}/officeDocument/2006/math`,
    },
    xml('w:body', {}, body, xml('w:sectPr', {}, xml('w:pgSz', { 'w:w': 11_906, 'w:h': 16_838 }))),
  );
}

/** Relationships by their kind, rId1, rId2 and so on. What isn't a part of the document is outside it. */
function relationshipsOf(all: readonly (readonly [kind: string, target: string])[]): string {
  return xml(
    'Relationships',
    { xmlns: `${MAIN}/package/2006/relationships` },
    ...all.map(([kind, target], index) =>
      xml('Relationship', {
        Id: `rId${index + 1}`,
        Type: `${MAIN}/${kind.startsWith('metadata/') ? 'package' : 'officeDocument'}/2006/relationships/${kind}`,
        Target: target,
        TargetMode: kind === 'hyperlink' ? 'External' : undefined,
      }),
    ),
  );
}

function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return xml(
    'Types',
    { xmlns: `${MAIN}/package/2006/content-types` },
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    xml('Default', { Extension: 'png', ContentType: 'image/png' }),
    xml('Override', { PartName: '/word/document.xml', ContentType: `${word}.document.main+xml` }),
    xml('Override', { PartName: '/word/styles.xml', ContentType: `${word}.styles+xml` }),
    xml('Override', {
      PartName: '/docProps/core.xml',
      ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    }),
  );
}

function core(title: string, { authors, date, keywords }: Edition): string {
  const when = { 'xsi:type': 'dcterms:W3CDTF' };
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': `${MAIN}/package/2006/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, escaped(title)),
    xml('dc:creator', {}, escaped(authors.map(fullName).join('; '))),
    keywords.length === 0 ? '' : xml('cp:keywords', {}, escaped(keywords.join(', '))),
    xml('dcterms:created', when, `${date}T00:00:00Z`),
    xml('dcterms:modified', when, `${date}T00:00:00Z`),
  );
}
