import type { Block, Cell, Look, Run } from '../manuscript/Manuscript.ts';
import { officeMath } from './officeMath.ts';
import { escaped, xml } from './xml.ts';

/** A picture that a text shows: its relationship, its number among the drawings, its size in English Metric Units. */
export interface PlacedPicture {
  readonly relationship: string;
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

export interface DocxTargets {
  readonly picture: (id: string) => PlacedPicture | null;
  /** The relationship of an address that a link leads to. */
  readonly link: (address: string) => string;
}

const LOOKS: Readonly<Record<Look, string>> = {
  italic: '<w:i/>',
  bold: '<w:b/>',
  sub: '<w:vertAlign w:val="subscript"/>',
  sup: '<w:vertAlign w:val="superscript"/>',
  code: '<w:rStyle w:val="Code"/>',
};

/** The order in which WordprocessingML wants the properties of a run. */
const ORDER: readonly Look[] = ['code', 'bold', 'italic', 'sub', 'sup'];

/** Blocks of a text in WordprocessingML; `style` is that of the paragraphs around which they stand. */
export function docxBlocks(blocks: readonly Block[], targets: DocxTargets, style?: string): string {
  return blocks.map((block) => docxBlock(block, targets, style)).join('');
}

function docxBlock(block: Block, targets: DocxTargets, style?: string): string {
  const runs = (all: readonly Run[]) => docxRuns(all, targets);
  switch (block.kind) {
    case 'heading':
      return paragraph(`Heading${block.level - 1}`, runs(block.runs));
    case 'paragraph':
      return paragraph(style, runs(block.runs));
    case 'list':
      return block.items
        .map((item, index) =>
          paragraph('ListParagraph', `${run(block.ordered ? `${index + 1}. ` : '• ')}${runs(item)}`),
        )
        .join('');
    case 'box':
      return `${block.title === '' ? '' : paragraph('Note', run(block.title, '<w:b/>'))}${docxBlocks(block.blocks, targets, 'Note')}`;
    case 'figure': {
      const picture = targets.picture(block.id);
      const name = `${block.label}. ${block.title}.`;
      return `${picture === null ? '' : paragraph(undefined, drawing(picture, name))}${paragraph('Caption', `${run(`${name} `, '<w:b/>')}${runs(block.caption)}`)}`;
    }
    case 'table':
      return `${block.caption.length === 0 ? '' : paragraph('Caption', runs(block.caption))}${tableOf(block.rows, targets)}${paragraph(undefined, '')}`;
  }
}

/** A paragraph of a style; `runs` is WordprocessingML already. */
export function paragraph(style: string | undefined, runs: string): string {
  const properties = style === undefined ? '' : xml('w:pPr', {}, xml('w:pStyle', { 'w:val': style }));
  return xml('w:p', {}, properties, runs);
}

/** A run of letters. */
export function run(text: string, properties = ''): string {
  return xml(
    'w:r',
    {},
    properties === '' ? '' : xml('w:rPr', {}, properties),
    xml('w:t', { 'xml:space': 'preserve' }, escaped(text)),
  );
}

function docxRuns(runs: readonly Run[], { link }: DocxTargets): string {
  return runs
    .map((each) => {
      switch (each.kind) {
        case 'text':
          return run(
            each.text,
            ORDER.filter((look) => each.look.includes(look))
              .map((look) => LOOKS[look])
              .join(''),
          );
        case 'link':
          return xml(
            'w:hyperlink',
            { 'r:id': link(each.address) },
            run(each.text, '<w:rStyle w:val="Hyperlink"/>'),
          );
        case 'cite':
          return run(each.text, LOOKS.sup);
        case 'math':
          return officeMath(each.mathml);
        case 'see':
          return run(each.text);
      }
    })
    .join('');
}

function tableOf(rows: readonly (readonly Cell[])[], targets: DocxTargets): string {
  const border = (side: string) =>
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '999999' });
  /** For each column, how many more rows the cell above it spans, and how many columns that cell has. */
  const open: { left: number; span: number }[] = [];
  const all = rows.map((cells) => {
    const placed: string[] = [];
    let column = 0;
    const continued = () => {
      for (let above = open[column]; above && above.left > 0; above = open[column]) {
        above.left -= 1;
        placed.push(cellOf('', above.span, '<w:vMerge/>'));
        column += above.span;
      }
    };
    for (const cell of cells) {
      continued();
      const merged = cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
      open[column] = { left: cell.rows - 1, span: cell.columns };
      placed.push(cellOf(docxRuns(cell.isHead ? bold(cell.runs) : cell.runs, targets), cell.columns, merged));
      column += cell.columns;
    }
    continued();
    return xml('w:tr', {}, ...placed);
  });
  const columns = Math.max(1, ...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0)));
  return xml(
    'w:tbl',
    {},
    xml(
      'w:tblPr',
      {},
      xml('w:tblW', { 'w:w': 0, 'w:type': 'auto' }),
      xml('w:tblBorders', {}, border('top'), border('bottom'), border('insideH')),
    ),
    xml('w:tblGrid', {}, ...Array.from({ length: columns }, () => xml('w:gridCol'))),
    ...all,
  );
}

function cellOf(runs: string, span: number, merged: string): string {
  const properties = `${span > 1 ? xml('w:gridSpan', { 'w:val': span }) : ''}${merged}`;
  return xml('w:tc', {}, properties === '' ? '' : xml('w:tcPr', {}, properties), paragraph(undefined, runs));
}

function bold(runs: readonly Run[]): Run[] {
  return runs.map((each) => (each.kind === 'text' ? { ...each, look: [...each.look, 'bold'] } : each));
}

function drawing({ relationship, number, width, height }: PlacedPicture, name: string): string {
  const size = { cx: width, cy: height };
  const named = { id: number, name: `Picture ${number}`, descr: name };
  return xml(
    'w:r',
    {},
    xml(
      'w:drawing',
      {},
      xml(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        xml('wp:extent', size),
        xml('wp:docPr', named),
        xml(
          'a:graphic',
          {},
          xml(
            'a:graphicData',
            { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' },
            xml(
              'pic:pic',
              {},
              xml('pic:nvPicPr', {}, xml('pic:cNvPr', named), xml('pic:cNvPicPr')),
              xml(
                'pic:blipFill',
                {},
                xml('a:blip', { 'r:embed': relationship }),
                xml('a:stretch', {}, xml('a:fillRect')),
              ),
              xml(
                'pic:spPr',
                {},
                xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', size)),
                xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
