import type { Reference } from './referencesSchema.ts';

const ENTRY: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'article',
  webpage: 'misc',
  book: 'book',
  chapter: 'incollection',
  report: 'techreport',
};

/** Where the container's title goes: a web page's site is published, not a journal. */
const CONTAINER: Readonly<Record<Reference['type'], string>> = {
  'article-journal': 'journal',
  webpage: 'howpublished',
  book: 'series',
  chapter: 'booktitle',
  report: 'series',
};

/** A work as a BibTeX entry. Titles stand in double braces, so that no style changes their capitals. */
export function bibtex(work: Reference): string {
  const [year, month, day] = work.issued?.['date-parts'][0] ?? [];
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(work.title)}}`],
    ['author', work.author?.map(name).join(' and ')],
    [isAuthorless(work) ? 'howpublished' : CONTAINER[work.type], optional(work['container-title'])],
    [work.type === 'report' ? 'institution' : 'publisher', optional(work.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['date', day === undefined ? undefined : date],
    ['volume', optional(work.volume)],
    ['number', optional(work.issue)],
    ['pages', work.page === undefined ? undefined : escaped(work.page).replace(/-+/gu, '--')],
    ['doi', work.DOI],
    ['url', work.URL],
    ['note', optional(work.note)],
  ];
  // BibTeX asks for the authors of an article; a work whose authors could not be checked goes without, under the open type.
  const entry = isAuthorless(work) ? 'misc' : ENTRY[work.type];
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = {${value}}`]));
  return `@${entry}{${work.id},\n${lines.join(',\n')}\n}`;
}

function isAuthorless({ author }: Reference): boolean {
  return author === undefined || author.length === 0;
}

/** A body's name in braces of its own is never taken apart into given and family names. */
function name(author: NonNullable<Reference['author']>[number]): string {
  return 'literal' in author
    ? `{${escaped(author.literal)}}`
    : `${escaped(author.family)}, ${escaped(author.given)}`;
}

function optional(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : escaped(String(value));
}

/** The characters that LaTeX would read as commands; letters with accents stay as they are (UTF-8). */
function escaped(text: string): string {
  return text
    .replace(/\\/gu, '\\textbackslash ')
    .replace(/[&%$#_{}]/gu, '\\$&')
    .replace(/~/gu, '\\textasciitilde ')
    .replace(/\^/gu, '\\textasciicircum ');
}
