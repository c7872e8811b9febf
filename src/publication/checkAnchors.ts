import { ARTICLE_COMPONENTS } from './articleComponents.ts';
import { OPENING_FIGURE, partLetters } from './articleOrder.ts';
import type { Problem } from './ContentError.ts';
import { linksIn } from './linkFaults.ts';
import { didYouMean } from './nearest.ts';
import type { UsedComponent } from './scanArticle.ts';
import { placeIn, withoutCode } from './sourceText.ts';
import { tagsIn } from './tagFaults.ts';

/** What every page of text holds beside its text. */
const OF_THE_PAGE = [
  ...['main', 'references', 'how-to-cite', 'data-and-code', 'what-this-is', 'also-here', 'footnote-label'],
  OPENING_FIGURE,
];
/** Places that the page makes for citations, numbers and notes. */
const MADE = /^(?:ref|cite|said|claim|term|user-content-fn|user-content-fnref)-/u;

/** Links to a place of the same page, `[words](#place)`, that the sources of the page don't have. */
export function checkAnchors(
  sources: readonly (readonly [text: string, file: string])[],
  used: readonly UsedComponent[],
): Problem[] {
  const texts = sources.map(([source]) => withoutCode(source));
  const places = [
    ...OF_THE_PAGE,
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
  return sources.flatMap(([, file], index) => {
    const text = texts[index] ?? '';
    return linksIn(text).flatMap(({ address, offset }) => {
      if (!address.startsWith('#')) return [];
      const place = decoded(address.slice(1));
      const isKnown =
        places.some(
          (each) => place === each || (each.endsWith('…') && place.startsWith(each.slice(0, -1))),
        ) ||
        MADE.test(place) ||
        texts.some((each) => beginsParagraph(each, place));
      if (isKnown) return [];
      const near = didYouMean(
        `#${place}`,
        places.map((each) => `#${each}`),
      );
      const message = `nothing on this page has that name.${near} Expected the words of a heading in small letters with hyphens, or the id of a figure or a table.`;
      return [{ ...placeIn(text, file, offset), inside: `](${address})`, message }];
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
