import { ARTICLE_COMPONENTS } from './articleComponents.ts';
import { OPENING_FIGURE, partLetters } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import { linksIn } from './linkFaults.ts';
import { didYouMean } from './nearest.ts';
import type { UsedComponent } from './scanArticle.ts';
import { placeIn, withoutCode } from './sourceText.ts';
import { tagsIn } from './tagFaults.ts';

/** What the page of an article holds beside its text. */
const OF_AN_ARTICLE = [
  ...['main', 'references', 'how-to-cite', 'data-and-code', 'what-this-is', 'also-here', 'footnote-label'],
  OPENING_FIGURE,
  `${OPENING_FIGURE}-properties`,
];
/** Places that the page makes for citations, numbers and notes. */
const MADE = /^(?:ref|cite|said|claim|term|user-content-fn|user-content-fnref)-/u;

/** A page of text, as far as its places are known from its sources. */
export interface TextPage {
  readonly sources: readonly (readonly [text: string, file: string])[];
  readonly used: readonly UsedComponent[];
  /** One of an exercise has nothing beside its text but the works that are cited, and its paragraphs no names of their first words. */
  readonly isExercise?: boolean;
}

/** Why a page of text has no such place; null where it has it. */
export type MissingPlace = (fragment: string) => string | null;

/** Looks for places in a page of text, `where` as a message names it: "this page". */
export function placesOf({ sources, used, isExercise = false }: TextPage, where: string): MissingPlace {
  const texts = sources.map(([source]) => withoutCode(source));
  const places = [
    ...(isExercise ? ['main', 'references'] : OF_AN_ARTICLE),
    ...texts.flatMap(headingSlugs),
    ...texts.flatMap((text) =>
      tagsIn(text).flatMap(({ props: { id } }) => (typeof id === 'string' ? [id] : [])),
    ),
    ...used.flatMap(({ name, props: { id } }) =>
      name in ARTICLE_COMPONENTS && typeof id === 'string'
        ? [id, ...partLetters(used, id).map((letter) => `${id}-${letter}`)]
        : [],
    ),
  ];
  return (fragment) => {
    const place = decoded(fragment);
    const isKnown =
      places.some((each) => place === each || (each.endsWith('…') && place.startsWith(each.slice(0, -1)))) ||
      MADE.test(place) ||
      (!isExercise && texts.some((each) => beginsParagraph(each, place)));
    if (isKnown) return null;
    const near = didYouMean(
      `#${place}`,
      places.map((each) => `#${each}`),
    );
    return `nothing on ${where} has that name.${near} Expected the words of a heading in small letters with hyphens, or the id of a figure or a table.`;
  };
}

/** Links to a place of the same page, `[words](#place)`, that the sources of the page don't have. */
export function checkAnchors(page: TextPage): Problem[] {
  const missing = placesOf(page, 'this page');
  return page.sources.flatMap(([source, file]) => {
    const text = withoutCode(source);
    return linksIn(text).flatMap(({ address, offset }) => {
      const message = address.startsWith('#') ? missing(address.slice(1)) : null;
      return message === null ? [] : [{ ...placeIn(text, file, offset), inside: `](${address})`, message }];
    });
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The addresses of headings, as the page makes them; of one that names a number its beginning, with … behind it. */
function headingSlugs(text: string): string[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(/^#{2,6}[ \t]+([^\n]*)$/gmu)].map(({ 1: words = '' }) => {
    const [plain = '', more] = words.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').split(/<[A-Z]/u);
    const slug = plain
      .replace(/<[^>]*>|[*`]/gu, '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return more === undefined ? `${slug}${count === 0 ? '' : `-${count}`}` : `${slug}…`;
  });
}

/** Whether a paragraph begins with the words of a place, as `paragraphId` names it. */
function beginsParagraph(text: string, place: string): boolean {
  const words = place.split('-');
  if (words.length < 2) return false;
  return text.split(/\n\s*\n/u).some((paragraph) => {
    const plain = paragraph.replace(/<[^>]*>|\]\([^)]*\)|’/gu, ' ').toLowerCase();
    const own = plain.match(/[\p{L}]+/gu) ?? [];
    return words.every((word, index) => own[index] === word);
  });
}
