import { ARTICLE_COMPONENTS } from './articleComponents.ts';
import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';
import { tagsIn } from './tagFaults.ts';

/** Components that are nothing without words between their tags. */
export const NEED_WORDS: readonly string[] = ['Note', 'Term', 'Aside'];
/** Components that may have words there. */
const TAKE_WORDS: readonly string[] = ['Picture', 'Pictures', 'Table', 'TableOne', 'Chart', 'SurvivalFigure'];

/** Components without the words that they are for, or with words that nobody would see; and tags in a text in quotes. */
export function innerFaults(text: string, file: string): Problem[] {
  const tags = tagsIn(text);
  return tags.flatMap((tag, at) => {
    const { name, end, index, props } = tag;
    if (end || !Object.hasOwn(ARTICLE_COMPONENTS, name)) return [];
    const problem = (inside: string, message: string): Problem => ({
      ...placeIn(text, file, index),
      ...{ inside, message },
    });
    const inProps = Object.entries(props).flatMap(([prop, value]) => {
      // In a formula it is a sign among others.
      const words = value === true || name === 'Formula' ? '' : value;
      const [found] = /<\/?[A-Za-z][^>]*>?/u.exec(words) ?? [];
      if (found === undefined) return [];
      const message = `${found} in a text in quotes is shown as it stands; expected plain words${TAKE_WORDS.includes(name) && prop === 'caption' ? `, or words between <${name} …> and </${name}>` : ''}.`;
      return [problem(`<${name} ${prop}>`, message)];
    });
    const close = tag.alone ? undefined : closing(tags, at);
    // A tag that is never closed is told of as such.
    if (close === undefined && !tag.alone) return inProps;
    const inside = close === undefined ? '' : text.slice(index + tag.length, close.index).trim();
    if (NEED_WORDS.includes(name) && inside === '')
      return [
        ...inProps,
        problem(
          `<${name}>`,
          `without words; expected some between <${name}${name === 'Note' ? '' : ' …'}> and </${name}>.`,
        ),
      ];
    if (NEED_WORDS.includes(name) || TAKE_WORDS.includes(name) || inside === '') return inProps;
    const shown = inside.split('\n')[0] ?? '';
    return [
      ...inProps,
      problem(`<${name}>`, `"${shown}" between its tags would not be shown; expected <${name} … /> alone.`),
    ];
  });
}

/** The tag that closes the one at a place. */
function closing(tags: ReturnType<typeof tagsIn>, at: number) {
  let depth = 0;
  for (const tag of tags.slice(at)) {
    if (tag.name !== tags[at]?.name || tag.alone) continue;
    depth += tag.end ? -1 : 1;
    if (depth === 0) return tag;
  }
  return undefined;
}
