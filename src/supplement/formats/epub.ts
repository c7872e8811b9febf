import { fullName } from '../../publication/authorNames.ts';
import type { Edition } from '../../publication/editionSchema.ts';
import { referenceInOneLine } from '../../publication/formatReference.ts';
import { licensedParts } from '../../publication/licensedParts.ts';
import type { Publication } from '../../publication/Publication.ts';
import type { Reference } from '../../publication/referencesSchema.ts';
import { zipped } from '../../teach/packages/zipped.ts';
import type { Manuscript } from '../manuscript/Manuscript.ts';
import type { FigurePicture } from '../printedFigures.ts';
import { CONTENT_LICENCE, type SupplementFile } from '../SupplementFile.ts';
import { epubText } from './epubText.ts';
import { escaped, xml } from './xml.ts';

const STYLE = `body { line-height: 1.45 }
figure { margin: 1.5em 0 } img { max-width: 100% }
figcaption, .references, .note { font-size: 0.9em }
table { border-collapse: collapse } th, td { padding: 0.2em 0.5em; text-align: left; border-bottom: 1px solid #999 }
.note, .box { margin: 1em 0; padding-left: 1em; border-left: 2px solid #999 }`;

/** A publication as a book for readers of books (EPUB 3.3): text, figures as pictures, references, and a list of contents. */
export function epub(
  publication: Publication,
  edition: Edition,
  {
    manuscript,
    works,
    pictures,
    address,
  }: {
    readonly manuscript: Manuscript;
    readonly works: readonly Reference[];
    readonly pictures: readonly FigurePicture[];
    readonly address: string | null;
  },
): SupplementFile {
  const { id, series, figures } = publication;
  const shown = pictures.filter((picture) => figures.includes(picture.id));
  const authors = edition.authors.map(fullName);
  const text = epubText(manuscript, {
    title: series.title,
    authors:
      `${authors.join(', ')}. Version ${edition.version}, ${edition.date}. ${edition.status ?? ''}`.trim(),
    pictures: new Set(shown.map((picture) => picture.id)),
    works: works.map((work) => ({ id: work.id, text: referenceInOneLine(work), address: addressOf(work) })),
    closing: [
      ...series.disclaimer,
      ...licensedParts(edition).map(({ parts, licence }) => `${parts}: ${licence.name}.`),
    ],
  });
  const container = xml(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    xml(
      'rootfiles',
      {},
      xml('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ),
  );
  return {
    path: `formats/${id}.epub`,
    title: 'The article as a book, for readers of books (EPUB)',
    group: 'formats',
    mediaType: 'application/epub+zip',
    licence: `${CONTENT_LICENCE} AND OFL-1.1`,
    bytes: zipped([
      // What it is comes first.
      ['mimetype', 'application/epub+zip'],
      ['META-INF/container.xml', `<?xml version="1.0"?>${container}`],
      [
        'EPUB/package.opf',
        packageOf(publication, edition, shown, { address, hasMath: text.page.includes('<math') }),
      ],
      ['EPUB/nav.xhtml', text.contents],
      ['EPUB/text.xhtml', text.page],
      ['EPUB/style.css', STYLE],
      ...shown.map((picture) => [`EPUB/${picture.id}.png`, picture.png] as const),
    ]),
  };
}

function packageOf(
  { id, series }: Publication,
  edition: Edition,
  pictures: readonly FigurePicture[],
  { address, hasMath }: { readonly address: string | null; readonly hasMath: boolean },
): string {
  const item = (name: string, type: string, properties?: string) =>
    xml('item', { id: name.replace(/\W/gu, '-'), href: name, 'media-type': type, properties });
  const identifier =
    edition.doi === null ? (address ?? `urn:publication:${id}:${edition.version}`) : `doi:${edition.doi}`;
  return `<?xml version="1.0" encoding="UTF-8"?>${xml(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': 'en',
    },
    xml(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      xml('dc:identifier', { id: 'identifier' }, escaped(identifier)),
      xml('dc:title', {}, escaped(series.title)),
      xml('dc:language', {}, 'en'),
      ...edition.authors.map((author) => xml('dc:creator', {}, escaped(fullName(author)))),
      xml('dc:date', {}, edition.date),
      ...licensedParts(edition).map(({ parts, licence }) =>
        xml('dc:rights', {}, escaped(`${parts}: ${licence.name}, ${licence.address}`)),
      ),
      ...edition.keywords.map((keyword) => xml('dc:subject', {}, escaped(keyword))),
      xml('meta', { property: 'dcterms:modified' }, `${edition.date}T00:00:00Z`),
      xml('meta', { property: 'schema:accessMode' }, 'textual'),
      xml('meta', { property: 'schema:accessMode' }, 'visual'),
      xml('meta', { property: 'schema:accessibilityFeature' }, 'alternativeText'),
      xml('meta', { property: 'schema:accessibilityFeature' }, 'tableOfContents'),
      xml('meta', { property: 'schema:accessibilityHazard' }, 'none'),
    ),
    xml(
      'manifest',
      {},
      item('nav.xhtml', 'application/xhtml+xml', 'nav'),
      item('text.xhtml', 'application/xhtml+xml', hasMath ? 'mathml' : undefined),
      item('style.css', 'text/css'),
      ...pictures.map((picture) => item(`${picture.id}.png`, 'image/png')),
    ),
    xml('spine', {}, xml('itemref', { idref: 'text-xhtml' })),
  )}`;
}

function addressOf({ DOI, URL: url }: Reference): string | null {
  return DOI === undefined ? (url ?? null) : `https://doi.org/${DOI}`;
}
