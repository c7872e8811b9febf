import type { Block, Look, Manuscript, Run } from '../manuscript/Manuscript.ts';
import { escaped, xml } from './xml.ts';

interface Surroundings {
  readonly title: string;
  /** The line under the title. */
  readonly authors: string;
  /** The ids of the figures whose pictures are in the book. */
  readonly pictures: ReadonlySet<string>;
  readonly works: readonly { readonly id: string; readonly text: string; readonly address: string | null }[];
  /** The paragraphs at the end. */
  readonly closing: readonly string[];
}

const LOOKS: Readonly<Record<Look, string>> = {
  italic: 'em',
  bold: 'strong',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
};

/** The text of a book as XHTML, and its list of contents. */
export function epubText(
  { lead, blocks }: Manuscript,
  { title, authors, pictures, works, closing }: Surroundings,
): { readonly page: string; readonly contents: string } {
  const cited = new Set(works.map(({ id }) => id));
  const ids = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
  const runsOf = (runs: readonly Run[]): string => runs.map((run) => inline(run, cited, ids)).join('');

  const blockOf = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return xml(`h${block.level}`, { id: block.id }, runsOf(block.runs));
      case 'paragraph':
        return xml('p', {}, runsOf(block.runs));
      case 'list':
        return xml(
          block.ordered ? 'ol' : 'ul',
          {},
          ...block.items.map((runs) => xml('li', {}, runsOf(runs))),
        );
      case 'box':
        return xml(
          'aside',
          { class: block.title === '' ? 'note' : 'box' },
          block.title === '' ? '' : xml('p', {}, xml('strong', {}, escaped(block.title))),
          ...block.blocks.map(blockOf),
        );
      case 'figure':
        return xml(
          'figure',
          { id: block.id },
          pictures.has(block.id)
            ? xml('img', { src: `${block.id}.png`, alt: `${block.label}. ${block.title}` })
            : '',
          // The picture holds title and caption already; whoever can't see it reads them here.
          xml(
            'figcaption',
            {},
            xml('strong', {}, escaped(`${block.label}. ${block.title}.`)),
            ' ',
            runsOf(block.caption),
          ),
        );
      case 'table':
        return xml(
          'table',
          block.id === '' ? {} : { id: block.id },
          block.caption.length === 0 ? '' : xml('caption', {}, runsOf(block.caption)),
          xml(
            'tbody',
            {},
            ...block.rows.map((cells) =>
              xml(
                'tr',
                {},
                ...cells.map((cell) =>
                  xml(
                    cell.isHead ? 'th' : 'td',
                    {
                      colspan: cell.columns > 1 ? cell.columns : undefined,
                      rowspan: cell.rows > 1 ? cell.rows : undefined,
                    },
                    runsOf(cell.runs),
                  ),
                ),
              ),
            ),
          ),
        );
    }
  };

  const references =
    works.length === 0
      ? ''
      : xml('h2', { id: 'references' }, 'References') +
        xml(
          'ol',
          { class: 'references' },
          ...works.map(({ id, text, address }) =>
            xml(
              'li',
              { id: `ref-${id}` },
              escaped(text),
              address === null ? '' : ` ${xml('a', { href: address }, escaped(address))}`,
            ),
          ),
        );
  const end =
    xml('h2', { id: 'what-this-is' }, 'What this is') +
    closing.map((text) => xml('p', {}, escaped(text))).join('');
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2
      ? [{ id: block.id, text: runsOf(block.runs.map(({ text }) => ({ kind: 'text', text, look: [] }))) }]
      : [],
  );
  const all = [
    ...headings,
    ...(references === '' ? [] : [{ id: 'references', text: 'References' }]),
    { id: 'what-this-is', text: 'What this is' },
  ];
  const body = [
    xml('h1', {}, escaped(title)),
    xml('p', {}, escaped(authors)),
    ...[...lead, ...blocks].map(blockOf),
    references,
    end,
  ].join('\n');
  return {
    page: page(title, body),
    contents: page(
      title,
      xml(
        'nav',
        { 'epub:type': 'toc' },
        xml('h1', {}, 'Contents'),
        xml(
          'ol',
          {},
          ...all.map(({ id, text }) => xml('li', {}, xml('a', { href: `text.xhtml#${id}` }, text))),
        ),
      ),
    ),
  };
}

function inline(run: Run, cited: ReadonlySet<string>, ids: ReadonlySet<string>): string {
  const text = escaped(run.text);
  switch (run.kind) {
    case 'text':
      return run.look.reduce((inside, look) => xml(LOOKS[look], {}, inside), text);
    case 'link':
      return xml('a', { href: run.address }, text);
    case 'cite':
      return xml('sup', {}, cited.has(run.id) ? xml('a', { href: `#ref-${run.id}` }, text) : text);
    case 'see':
      return ids.has(run.id) ? xml('a', { href: `#${run.id}` }, text) : text;
    case 'math':
      return run.mathml;
  }
}

function page(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${xml(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: 'en',
      'xml:lang': 'en',
    },
    xml('head', {}, xml('title', {}, escaped(title)), xml('link', { rel: 'stylesheet', href: 'style.css' })),
    xml('body', {}, body),
  )}\n`;
}
