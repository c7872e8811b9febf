import type { SearchEntry } from '../search/searchFile.ts';
import { textOf } from './textOf.ts';

/** What begins an entry of its own and ends with itself. */
const CLOSED = 'figure[id], section[id], .reference[id], .sources > [id]';
/** What begins an entry that goes on until the next one. */
const OPEN = 'h1, h2[id], h3[id]';
const HEADING = '.figure-title, h1, h2, h3, h4, dt';
const PARAGRAPH = 'p[id]';
/** What is no text of the page: its controls, marks, drawings without a name; where a number stands and what it is called inside; and the answers of exercises, which are opened after trying. */
const LEFT_OUT =
  'nav, script, style, template, button, select, [hidden], [aria-hidden="true"], .controls, .title-block, .stat-status, .cite, .backlinks, .file-sum, .claim-status, .claim-value ~ code, .claim-links, .ask-answer, .built + .built, svg:not([aria-label])';
/** Parts that stand beside each other without a space in the source. */
const APART = 'td, th, p, li, dt, dd, div, h1, h2, h3, h4, summary, legend, label';

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly texts: string[];
  readonly paragraphs: [number, string][];
}

/** The entries of a built page, in its order; `page` is its path under the publication's home. */
export function searchEntries(document: Document, page: string): SearchEntry[] {
  const root = document.querySelector('.page')?.cloneNode(true) as Element | undefined;
  if (!root) return [];
  for (const part of root.querySelectorAll(LEFT_OUT)) part.remove();
  for (const part of root.querySelectorAll(APART)) part.after(' ');
  const drafts: Draft[] = [];
  const open = (id: string, title: string): Draft => {
    const draft = { id, title, texts: [], paragraphs: [] };
    drafts.push(draft);
    return draft;
  };
  // What stands above the page's own heading belongs to no entry.
  let now: Draft = { id: '', title: '', texts: [], paragraphs: [] };

  const add = (text: string, paragraph = '') => {
    if (text === '' || now.texts.includes(text)) return;
    const start = now.texts.reduce((sum, each) => sum + each.length + 1, 0);
    if (paragraph !== '') now.paragraphs.push([start, paragraph]);
    now.texts.push(text);
  };
  const read = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === node.TEXT_NODE) add((node.textContent ?? '').replace(/\s+/gu, ' ').trim());
      if (node.nodeType !== node.ELEMENT_NODE) continue;
      const part = node as Element;
      // A closed entry has the heading in it as its title.
      if (part.matches(HEADING) && textOf(part) === now.title) continue;
      if (part.matches(CLOSED)) {
        const before = now;
        now = open(part.id, titleOf(part));
        read(part);
        now = before;
      } else if (part.matches(OPEN)) now = open(part.id, textOf(part));
      else if (part.querySelector(`${OPEN}, ${CLOSED}, ${PARAGRAPH}, ${HEADING}`)) read(part);
      else add(textOf(part), part.matches(PARAGRAPH) ? part.id : '');
    }
  };
  read(root);
  return drafts
    .filter(({ title }) => title !== '')
    .map(({ id, title, texts, paragraphs }) => ({ page, id, title, text: texts.join(' '), paragraphs }));
}

/** A figure by its title, a claim by its heading, a word by itself; a reference has no title but its place in the list. */
function titleOf(part: Element): string {
  if (!part.matches('.reference'))
    return textOf(part.querySelector('.figure-title') ?? part.querySelector(HEADING));
  return `Reference ${[...(part.parentElement?.children ?? [])].indexOf(part) + 1}`;
}
