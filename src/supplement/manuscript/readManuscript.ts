import { textOf } from '../textOf.ts';
import type { Block, Cell, Manuscript, Run } from './Manuscript.ts';
import { readRuns } from './readRuns.ts';

/** What is left out of the text: controls, scripts, and what the page says of itself at its end. */
const LEFT_OUT = 'script, style, .controls, .back-matter, .on-screen, .backlinks, template';
const BLOCKS = 'p, ul, ol, h2, h3, h4, figure, table, div, section, blockquote';

/** The text of a built article, in order; `figures` are the ids of its numbered figures. */
export function readManuscript(article: Document, figures: readonly string[]): Manuscript {
  const main = article.querySelector('main');
  const opening = article.querySelector('.opening figure[id]');
  const lead = [...article.querySelectorAll('.masthead .lead p, .masthead p.lead')].map(
    (paragraph): Block => ({ kind: 'paragraph', runs: readRuns(paragraph) }),
  );
  const first = opening ? figureOf(opening, figures) : [];
  return { lead, blocks: [...first, ...(main ? blocksOf(main, figures) : [])] };
}

function blocksOf(parent: Element, figures: readonly string[]): Block[] {
  return [...parent.children].flatMap((child): Block[] => {
    if (child.matches(LEFT_OUT)) return [];
    switch (child.localName) {
      case 'h2':
      case 'h3':
      case 'h4':
        return [
          { kind: 'heading', level: Number(child.localName.slice(1)), id: child.id, runs: readRuns(child) },
        ];
      case 'p':
        return paragraphOf(child);
      case 'ul':
      case 'ol': {
        const items = [...child.children].map(readRuns).filter((runs) => runs.length > 0);
        return items.length === 0 ? [] : [{ kind: 'list', ordered: child.localName === 'ol', items }];
      }
      case 'figure':
        return figureOf(child, figures);
      case 'table':
        return [tableOf(child, child.id)];
      default:
        break;
    }
    if (child.matches('.footnotes')) return footnotesOf(child);
    if (child.matches('.note, .aside, blockquote')) {
      const title = child.querySelector(':scope > .aside-title');
      const blocks = blocksOf(child, figures).filter((_, index) => title === null || index > 0);
      return [{ kind: 'box', title: textOf(title), blocks }];
    }
    return child.querySelector(BLOCKS) ? blocksOf(child, figures) : paragraphOf(child);
  });
}

function paragraphOf(element: Element): Block[] {
  const runs = readRuns(element);
  return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
}

/** A numbered figure; a figure without a number is its table, where it has one. */
function figureOf(figure: Element, figures: readonly string[]): Block[] {
  const number = figures.indexOf(figure.id) + 1;
  if (number === 0) {
    const table = figure.querySelector('table');
    return table ? [tableOf(table, figure.id, titleOfTable(figure))] : [];
  }
  const heading = figure.querySelector('[data-shown] .figure-title, .figure-title');
  const label = `Figure ${number}`;
  const parts = [...figure.querySelectorAll('.picture-part > figcaption')].flatMap((part) => [
    ...readRuns(part),
    BLANK,
  ]);
  const captions = [...figure.querySelectorAll('figcaption')];
  const caption = captions.find((each) => !each.closest('.picture-part'))?.cloneNode(true) as
    Element | undefined;
  for (const other of caption?.querySelectorAll('.figure-title, .on-screen, [aria-hidden="true"]') ?? [])
    other.remove();
  return [
    {
      ...{ kind: 'figure', id: figure.id, label },
      title: textOf(heading).replace(`${label}. `, '').replace(/\.$/u, ''),
      caption: [...parts, ...(caption ? readRuns(caption) : [])],
    },
  ];
}

function tableOf(table: Element, id: string, title: readonly Run[] = []): Block {
  const caption = table.querySelector('caption');
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell): Cell => ({
      runs: readRuns(cell),
      isHead: cell.localName === 'th',
      columns: Number(cell.getAttribute('colspan') ?? 1),
      rows: Number(cell.getAttribute('rowspan') ?? 1),
    })),
  );
  return { kind: 'table', id, caption: caption ? readRuns(caption) : title, rows };
}

const BLANK: Run = { kind: 'text', text: ' ', look: [] };

/** The title of a numbered table and the words below it; nothing for another one. */
function titleOfTable(figure: Element): Run[] {
  const title = textOf(figure.querySelector('.figure-title'));
  if (!/^Table \d+\./u.test(title)) return [];
  const words = figure.querySelector('figcaption');
  return [{ kind: 'text', text: `${title}. `, look: ['bold'] }, ...(words ? readRuns(words) : [])];
}

/** The notes at the end of a text, each behind its letter. */
function footnotesOf(section: Element): Block[] {
  return [...section.querySelectorAll('li')].map((note, index): Block => {
    const own = note.cloneNode(true) as Element;
    for (const back of own.querySelectorAll('[href^="#user-content-fnref"]')) back.remove();
    const letter: Run = { kind: 'text', text: String.fromCharCode(97 + index), look: ['sup'] };
    return { kind: 'paragraph', runs: [letter, BLANK, ...readRuns(own)] };
  });
}
