import { zipped } from '../../teach/packages/zipped.ts';
import { jointLicence } from '../jointLicence.ts';
import { textFile, type SupplementFile } from '../SupplementFile.ts';
import { escaped, xml } from './xml.ts';

/**
 * Which files of a supplement go into the package, in which order, and what each is, in words of the practice's own example. Tables and
 * data stand beside the text, which holds the tables that it prints.
 */
const ITEM_TYPES: readonly (readonly [path: RegExp, type: string])[] = [
  [/^formats\/[^/]+\.jats\.xml$/u, 'article-metadata'],
  [/^transfer\.xml$/u, 'transfer-metadata'],
  [/^[^/]+\.pdf$/u, 'manuscript'],
  [/^figures\//u, 'figure'],
  [/^(?:tables|data)\//u, 'supplemental'],
];

/**
 * A publication as the package in which manuscripts go from one journal or preprint server to another (MECA 2.0, NISO RP-30): the
 * article as JATS and as printed, with its figures, tables and data, and a list of them. They keep their paths in the supplement:
 * by these the article names its pictures.
 */
export function meca(id: string, files: readonly SupplementFile[]): SupplementFile {
  const items = ITEM_TYPES.flatMap(([path, type]) =>
    [...files, transfer()].filter((file) => path.test(file.path)).map((file) => ({ file, type })),
  );
  return {
    // Some systems know a package by this ending.
    path: `formats/${id}-meca.zip`,
    title: 'The article, its figures, tables and data in one package (MECA), which journals exchange',
    group: 'formats',
    mediaType: 'application/zip',
    licence: jointLicence(items.map(({ file }) => file)),
    bytes: zipped([
      ['manifest.xml', manifestOf(items)],
      ...items.map(({ file }) => [file.path, file.bytes] as const),
    ]),
  };
}

function manifestOf(items: readonly { readonly file: SupplementFile; readonly type: string }[]): string {
  return documentOf(
    'Manifest',
    xml(
      'manifest',
      {
        xmlns: 'https://manuscriptexchange.org/schema/manifest',
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'manifest-version': '1',
      },
      // One file to an item: some readers look at the first alone.
      ...items.map(({ file: { path, title, mediaType }, type }, index) =>
        xml(
          'item',
          { id: `item-${index + 1}`, 'item-type': type },
          xml('item-title', {}, escaped(title)),
          xml('instance', { 'media-type': mediaType, 'xlink:href': path }),
        ),
      ),
    ),
  );
}

/**
 * transfer.xml, which says from where and to where a package goes. The practice asks for it, and for a title of both; whoever publishes
 * a series alone is no journal, and sends it to none yet, so both are empty.
 */
function transfer(): SupplementFile {
  const nowhere = xml('publication', {}, xml('publication-title'));
  return textFile(
    {
      path: 'transfer.xml',
      title: 'From where and to where the package goes, left open',
      group: 'formats',
      mediaType: 'application/xml',
    },
    documentOf(
      'Transfer',
      xml(
        'transfer',
        { xmlns: 'https://manuscriptexchange.org/schema/transfer', 'transfer-version': '1.0' },
        xml('transfer-source', {}, nowhere),
        xml('destination', {}, xml('service-provider'), nowhere),
      ),
    ),
  );
}

function documentOf(model: 'Manifest' | 'Transfer', root: string): string {
  const name = model.toLowerCase();
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${name} PUBLIC "-//MECA//DTD ${model} v1.0//en" "${name}-1.0.dtd">
${root}
`;
}
