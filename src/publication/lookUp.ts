import type { GlossaryEntry } from './glossarySchema.ts';
import type { PictureFile } from './loadPictures.ts';
import type { Publication } from './Publication.ts';
import { didYouMean } from './nearest.ts';
import type { Reference } from './referencesSchema.ts';

/** A work by its key. Throws a RangeError that names near keys, if there is none. */
export function referenceOf({ id, references }: Publication, key: string): Reference {
  const keys = references.map((reference) => reference.id);
  const found = references[keys.indexOf(key)];
  if (found === undefined) throw notFound(key, `a key of the references of content/${id}`, keys);
  return found;
}

/** The work that a publication is about; null for a series that appears here first. */
export function paperOf(publication: Publication): Reference | null {
  const { paper } = publication.series;
  return paper === null ? null : referenceOf(publication, paper);
}

/** A word of the glossary by its id. Throws a RangeError that names near ids, if there is none. */
export function wordOf({ id, glossary }: Publication, word: string): GlossaryEntry {
  const found = glossary.find((entry) => entry.id === word);
  if (found !== undefined) return found;
  throw notFound(
    word,
    `a word of content/${id}/glossary.yaml`,
    glossary.map((entry) => entry.id),
  );
}

/** The number by which the article cites a work. Throws a RangeError, if the article doesn't. */
export function citationNumber({ id, citations }: Publication, key: string): number {
  const found = citations.find((citation) => citation.key === key);
  if (found === undefined) {
    throw notFound(
      key,
      `cited in content/${id}/article.mdx`,
      citations.map((citation) => citation.key),
    );
  }
  return found.number;
}

/** The number of a figure: 1 for the first in the article. Throws a RangeError that names near ids, if there is none. */
export function figureNumber({ id, figures }: Publication, figure: string): number {
  const index = figures.indexOf(figure);
  if (index < 0) throw notFound(figure, `a figure of content/${id}/article.mdx`, figures);
  return index + 1;
}

/** The number of a table: 1 for the first in the article. Throws a RangeError that names near ids, if there is none. */
export function tableNumber({ id, tables }: Publication, table: string): number {
  const index = tables.indexOf(table);
  if (index < 0) throw notFound(table, `a table of content/${id}/article.mdx`, tables);
  return index + 1;
}

/** A picture by the name of its file. Throws a RangeError that names near files, if there is none. */
export function pictureOf({ id, pictures }: Publication, src: string): PictureFile {
  const found = pictures.find(({ name }) => name === src);
  if (found !== undefined) return found;
  throw notFound(
    src,
    `in content/${id}/pictures`,
    pictures.map(({ name }) => name),
  );
}

function notFound(word: string, what: string, candidates: readonly string[]): RangeError {
  return new RangeError(
    `"${word}" is not ${what}.${didYouMean(word, candidates)} Expected one of ${candidates.join(', ')}.`,
  );
}
