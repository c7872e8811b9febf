import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { wordsOf } from './wordsOf.ts';

/** A place of a publication's pages that can be found: what a heading, a figure, a claim or a reference says. */
export interface SearchEntry {
  /** The page, by its path under the publication's home: "", "claims/". */
  readonly page: string;
  /** The element that it begins with; empty for the top of the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Paragraphs with an address of their own: where in the text each begins, and its id. */
  readonly paragraphs: readonly (readonly [start: number, id: string])[];
}

/** What the build writes for a publication: the names of its pages by their paths, whether its first page lists references, and the index of its entries. */
export interface SearchFile {
  readonly pages: Readonly<Record<string, string>>;
  readonly cites: boolean;
  readonly index: AsPlainObject;
}

/** A place that was found: what its page is called, and which of its words answer. */
export interface Found extends SearchEntry {
  readonly pageName: string;
  readonly terms: readonly string[];
}

/** Pages that list what others say come after those that say it, and the article comes before what is asked about it. */
const LISTS = /^(?:claims|supplement)\/$/u;
const QUESTIONS = /^teach\//u;

const OPTIONS: Options<SearchEntry & { readonly key: number }> = {
  idField: 'key',
  fields: ['title', 'text'],
  storeFields: ['page', 'id', 'title', 'text', 'paragraphs'],
  tokenize: (text) => wordsOf(text).map(({ word }) => word),
  // Words are folded where they are told apart.
  processTerm: (term) => term,
  searchOptions: {
    // What is typed with a hyphen is looked up by its parts.
    tokenize: (text) => wordsOf(text.replaceAll(/[-\u2010\u2011]/gu, ' ')).map(({ word }) => word),
    combineWith: 'AND',
    prefix: (term) => term.length > 1,
    // A slip of the finger in a long word; a number that is another one is no slip.
    fuzzy: (term) => (term.length < 5 || /\p{N}/u.test(term) ? false : 0.2),
    maxFuzzy: 2,
    boost: { title: 3 },
    // A section of the text is long, and no worse for it.
    bm25: { k: 1.2, b: 0.2, d: 0.5 },
    boostDocument: (_, __, stored) => {
      const page = String(stored?.['page']);
      return LISTS.test(page) ? 0.1 : QUESTIONS.test(page) ? 0.5 : page === '' ? 2 : 1;
    },
  },
};

/** The file of an index over entries, whose pages have these names, and which has references or none. The same entries give the same bytes. */
export function searchFile(
  entries: readonly SearchEntry[],
  pages: Readonly<Record<string, string>>,
  cites: boolean,
): SearchFile {
  const index = new MiniSearch(OPTIONS);
  index.addAll(entries.map((entry, key) => ({ ...entry, key })));
  return { pages, cites, index: index.toJSON() };
}

/** Opens a file: a function that finds the entries with all words of a query, the best first; where there are none, those with like words. */
export function searcher({ pages, index }: SearchFile): (query: string) => readonly Found[] {
  const opened = MiniSearch.loadJS(index, OPTIONS);
  return (query) => {
    const asTyped = opened.search(query, { fuzzy: false });
    return (asTyped.length > 0 ? asTyped : opened.search(query)).map((result) => {
      const entry = result as unknown as SearchEntry;
      return { ...entry, pageName: pages[entry.page] ?? '', terms: result.terms };
    });
  };
}
