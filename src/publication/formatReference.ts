import type { Reference } from './referencesSchema.ts';

/** A reference in pieces, so that a page can set the journal in italics and the link as a link. */
export interface FormattedReference {
  /** "Kaplan EL, Meier P." or empty. */
  readonly authors: string;
  /** With its full stop. */
  readonly title: string;
  /** The journal or the publisher; empty if there is none. */
  readonly source: string;
  /** ". 1958;53(282):457–481." */
  readonly details: string;
  /** What a reader should know of it: "In Japanese." Empty if there is nothing. */
  readonly note: string;
  readonly link: { readonly text: string; readonly address: string } | null;
}

const MOST_AUTHORS = 6;

/** A reference in the manner of Vancouver: surnames with initials, six authors at most, then "et al.", and the DOI as a link. */
export function formatReference(item: Reference): FormattedReference {
  return {
    authors: authors(item),
    title: withStop(item.title),
    source: item['container-title-short'] ?? item['container-title'] ?? item.publisher ?? '',
    details: details(item),
    note: item.note === undefined ? '' : withStop(item.note),
    link: link(item),
  };
}

/** The same in one line of plain text, without the link. */
export function referenceInOneLine(item: Reference): string {
  const { authors, title, source, details, note } = formatReference(item);
  return [authors, title, source + details, note].filter((part) => part !== '').join(' ');
}

/** "Kaplan and others, J Am Stat Assoc 1958": enough to know the work that stands in full elsewhere on the page. */
export function referenceInShort(item: Reference): string {
  const [first, ...others] = (item.author ?? []).map((each) =>
    'literal' in each ? each.literal : each.family,
  );
  const year = item.issued?.['date-parts'][0][0];
  const { source, title } = formatReference(item);
  const who =
    first === undefined ? title.replace(/\.$/u, '') : others.length > 0 ? `${first} and others` : first;
  const where = [source, year].filter((part) => part !== undefined && part !== '').join(' ');
  return withStop([who, where].filter((part) => part !== '').join(', '));
}

function authors({ author = [] }: Reference): string {
  const names = author.map((each) =>
    'literal' in each ? each.literal : `${each.family} ${initials(each.given)}`,
  );
  if (names.length === 0) return '';
  const shown = names.length > MOST_AUTHORS ? [...names.slice(0, MOST_AUTHORS), 'et al'] : names;
  return withStop(shown.join(', '));
}

/** "Michael P" is MP, "Jean-Yves" is JY. */
function initials(given: string): string {
  return given
    .split(/[\s.-]+/u)
    .map((word) => word.charAt(0))
    .join('');
}

/** After the source's name; without a source there is no full stop to begin with. */
function details(item: Reference): string {
  const year = item.issued?.['date-parts'][0][0];
  const issue = item.issue === undefined ? '' : `(${item.issue})`;
  const pages = item.page === undefined ? '' : `:${item.page.replace(/-+/gu, '–')}`;
  const inVolume = item.volume === undefined ? pages : `;${item.volume}${issue}${pages}`;
  const source = item['container-title'] ?? item.publisher;
  const stop = source === undefined ? '' : '. ';
  const printed = `${year === undefined ? '' : `${stop}${year}`}${inVolume}`;
  return printed === '' ? '' : withStop(printed);
}

function link({ DOI, URL }: Reference): FormattedReference['link'] {
  if (DOI !== undefined) return { text: `doi:${DOI}`, address: `https://doi.org/${DOI}` };
  if (URL !== undefined) return { text: URL.replace(/^https?:\/\/(www\.)?/u, ''), address: URL };
  return null;
}

function withStop(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}.`;
}
