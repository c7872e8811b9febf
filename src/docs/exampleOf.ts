import type { UsedComponent } from '../publication/scanArticle.ts';
import { withoutCode } from '../publication/sourceText.ts';

/** How an author wrote a component: the whole of it as it stands in the source, and what stands between its tags, if anything. */
export interface Example {
  readonly used: UsedComponent;
  readonly source: string;
  readonly inside: string;
}

/** What Markdown would make of a text that is shown as it is. */
const MARKS = /[*_`|]|\]\(/u;

/**
 * The first use of a component in a text that can be shown by itself: what stands between its tags holds no other component and no
 * mark of Markdown.
 * Undefined where the text has none.
 */
export function exampleOf(name: string, text: string, used: readonly UsedComponent[]): Example | undefined {
  const plain = withoutCode(text);
  const tag = new RegExp(`<${name}(?=[\\s/>])[^>]*?(?:/>|>([\\s\\S]*?)</${name}>)`, 'gu');
  const all = used.filter((each) => each.name === name);
  for (const [index, match] of [...plain.matchAll(tag)].entries()) {
    const one = all[index];
    const inside = match[1] ?? '';
    if (one === undefined || /<[A-Z]/u.test(inside) || MARKS.test(inside)) continue;
    return { used: one, source: text.slice(match.index, match.index + match[0].length), inside };
  }
  return undefined;
}

/** The first block of code in a page of Markdown that shows a component, where no publication uses it. */
export function writtenExample(name: string, markdown: string): string | undefined {
  const blocks = markdown.match(/(?:^(?: {4}.*)?\n)+/gmu) ?? [];
  const block = blocks.find((each) => new RegExp(`^ {4}<${name}[\\s>]`, 'mu').test(each));
  return block?.replace(/^ {4}/gmu, '').trim();
}
