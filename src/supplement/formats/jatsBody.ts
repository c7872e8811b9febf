import type { Block, Cell, Look, Run } from '../manuscript/Manuscript.ts';
import { escaped, xml } from './xml.ts';

/** What the text may lead to: the ids that exist, and the keys of the works that are listed. */
export interface JatsTargets {
  readonly works: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** The file of a figure's picture; null where there is none. */
  readonly picture: (id: string) => string | null;
}

const LOOKS: Readonly<Record<Look, string>> = {
  italic: 'italic',
  bold: 'bold',
  sub: 'sub',
  sup: 'sup',
  code: 'monospace',
};

/** The text of an article as the body of JATS: what follows a heading is its section. */
export function jatsBody(blocks: readonly Block[], targets: JatsTargets): string {
  return sections(blocks, 2, targets);
}

function sections(blocks: readonly Block[], level: number, targets: JatsTargets): string {
  const starts = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level <= level ? [index] : [],
  );
  const [first = blocks.length] = starts;
  const before = blocks.slice(0, first);
  // A heading deeper than the level, without one above it, is a section too.
  const text =
    before.some(({ kind }) => kind === 'heading') && level < 4
      ? sections(before, level + 1, targets)
      : before.map((block) => jatsBlock(block, targets)).join('');
  return (
    text +
    starts
      .map((start, index) => {
        const heading = blocks[start];
        if (heading?.kind !== 'heading') return '';
        const inside = blocks.slice(start + 1, starts[index + 1] ?? blocks.length);
        return xml(
          'sec',
          { id: `sec-${heading.id}` },
          xml('title', {}, jatsRuns(heading.runs, targets)),
          sections(inside, level + 1, targets),
        );
      })
      .join('')
  );
}

function jatsBlock(block: Block, targets: JatsTargets): string {
  switch (block.kind) {
    case 'heading':
      return '';
    case 'paragraph':
      return xml('p', {}, jatsRuns(block.runs, targets));
    case 'list':
      return xml(
        'list',
        { 'list-type': block.ordered ? 'order' : 'bullet' },
        ...block.items.map((runs) => xml('list-item', {}, xml('p', {}, jatsRuns(runs, targets)))),
      );
    case 'box':
      return xml(
        'boxed-text',
        {},
        block.title === '' ? '' : xml('caption', {}, xml('title', {}, escaped(block.title))),
        ...block.blocks.map((each) => jatsBlock(each, targets)),
      );
    case 'figure': {
      const picture = targets.picture(block.id);
      return xml(
        'fig',
        { id: `fig-${block.id}` },
        xml('label', {}, escaped(block.label)),
        xml(
          'caption',
          {},
          xml('title', {}, escaped(block.title)),
          block.caption.length === 0 ? '' : xml('p', {}, jatsRuns(block.caption, targets)),
        ),
        picture === null
          ? ''
          : xml('graphic', { 'xlink:href': picture, mimetype: 'image', 'mime-subtype': 'png' }),
      );
    }
    case 'table':
      return xml(
        'table-wrap',
        { id: block.id === '' ? undefined : `tab-${block.id}` },
        block.caption.length === 0 ? '' : xml('caption', {}, xml('p', {}, jatsRuns(block.caption, targets))),
        tableOf(block.rows, targets),
      );
  }
}

/** Rows of heads alone, from the top, are the head of a table. */
function tableOf(rows: readonly (readonly Cell[])[], targets: JatsTargets): string {
  const heads = rows.findIndex((row) => row.some(({ isHead }) => !isHead));
  const first = heads === -1 ? 0 : heads;
  const row = (cells: readonly Cell[]) =>
    xml(
      'tr',
      {},
      ...cells.map(({ runs, isHead, columns, rows: down }) =>
        xml(
          isHead ? 'th' : 'td',
          { colspan: columns > 1 ? columns : undefined, rowspan: down > 1 ? down : undefined },
          jatsRuns(runs, targets),
        ),
      ),
    );
  return xml(
    'table',
    {},
    first === 0 ? '' : xml('thead', {}, ...rows.slice(0, first).map(row)),
    xml('tbody', {}, ...rows.slice(first).map(row)),
  );
}

export function jatsRuns(runs: readonly Run[], { works, figures }: JatsTargets): string {
  return runs
    .map((run) => {
      const text = escaped(run.text);
      switch (run.kind) {
        case 'text':
          return run.look.reduce((inside, look) => xml(LOOKS[look], {}, inside), text);
        case 'link':
          return xml('ext-link', { 'ext-link-type': 'uri', 'xlink:href': run.address }, text);
        case 'cite':
          return works.has(run.id) ? xml('xref', { 'ref-type': 'bibr', rid: `ref-${run.id}` }, text) : text;
        case 'see':
          return figures.has(run.id) ? xml('xref', { 'ref-type': 'fig', rid: `fig-${run.id}` }, text) : text;
        case 'math':
          return xml(
            / display="block"/u.test(run.mathml) ? 'disp-formula' : 'inline-formula',
            {},
            mathOf(run.mathml),
          );
      }
    })
    .join('');
}

/** MathML under the prefix that JATS gives it. */
function mathOf(mathml: string): string {
  return mathml.replaceAll(/<(\/?)([a-z]+)/gu, '<$1mml:$2').replace(/ xmlns="[^"]*"/u, '');
}
