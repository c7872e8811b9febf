import { xml } from './xml.ts';

const LETTERS = { 'w:ascii': 'Georgia', 'w:hAnsi': 'Georgia', 'w:cs': 'Georgia' };

/** A style of paragraphs: its name for Word, its size in points, whether it is bold, the blanks before and after it in points. */
const style = (
  id: string,
  name: string,
  { size, bold = false, before = 0, after = 6, indent = 0, next = 'Normal' }: StyleOptions,
): string =>
  xml(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:default': id === 'Normal' ? 1 : undefined },
    xml('w:name', { 'w:val': name }),
    id === 'Normal' ? '' : xml('w:basedOn', { 'w:val': 'Normal' }),
    xml('w:next', { 'w:val': next }),
    xml('w:qFormat'),
    xml(
      'w:pPr',
      {},
      bold ? xml('w:keepNext') : '',
      xml('w:spacing', { 'w:before': before * 20, 'w:after': after * 20 }),
      indent === 0 ? '' : xml('w:ind', { 'w:left': indent * 20 }),
      /^Heading\d$/u.test(id) ? xml('w:outlineLvl', { 'w:val': Number(id.slice(-1)) - 1 }) : '',
    ),
    xml('w:rPr', {}, bold ? '<w:b/>' : '', xml('w:sz', { 'w:val': size * 2 })),
  );

interface StyleOptions {
  readonly size: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly next?: string;
}

const letterStyle = (id: string, name: string, properties: string): string =>
  xml(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    xml('w:name', { 'w:val': name }),
    xml('w:rPr', {}, properties),
  );

/** The styles of a document: named as word processors know them, so that a journal's template takes their place. */
export const DOCX_STYLES = xml(
  'w:styles',
  { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
  xml(
    'w:docDefaults',
    {},
    xml(
      'w:rPrDefault',
      {},
      xml(
        'w:rPr',
        {},
        xml('w:rFonts', LETTERS),
        xml('w:sz', { 'w:val': 22 }),
        xml('w:lang', { 'w:val': 'en-GB' }),
      ),
    ),
  ),
  style('Normal', 'Normal', { size: 11 }),
  style('Title', 'Title', { size: 22, bold: true, after: 10 }),
  style('Heading1', 'heading 1', { size: 15, bold: true, before: 16 }),
  style('Heading2', 'heading 2', { size: 13, bold: true, before: 12 }),
  style('Heading3', 'heading 3', { size: 11, bold: true, before: 10 }),
  style('Caption', 'caption', { size: 9.5, after: 12 }),
  style('ListParagraph', 'List Paragraph', { size: 11, indent: 14, after: 3, next: 'ListParagraph' }),
  style('Note', 'Note', { size: 9.5, indent: 14, next: 'Note' }),
  letterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
  letterStyle('Code', 'Code', xml('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New' })),
);
