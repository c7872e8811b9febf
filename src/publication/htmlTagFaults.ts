import { ARTICLE_COMPONENTS, type PropRule } from './articleComponents.ts';
import type { Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';
import { placeIn } from './sourceText.ts';
import { tagsIn } from './tagFaults.ts';

/** The tags of HTML that mean something in a text, with what each takes beside what all take. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      ...['abbr', 'b', 'bdi', 'bdo', 'br', 'caption', 'cite', 'code', 'dd', 'dfn', 'div', 'dl', 'dt', 'em'],
      ...['figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'kbd', 'mark', 'p', 'pre', 'rp'],
      ...['rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'table'],
      ...['tbody', 'tfoot', 'thead', 'tr', 'u', 'ul', 'var', 'wbr'],
    ].map((name) => [name, []]),
  ),
  a: ['href', 'rel', 'target', 'hreflang', 'download'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'datetime'],
  details: ['open'],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'abbr'],
  time: ['datetime'],
};
const EVERYWHERE = ['id', 'class', 'title', 'lang', 'dir', 'role', 'translate', 'hidden'];
/** What rules of their own speak of. */
export const TOLD_ELSEWHERE = /^(?:img|script|style|iframe|object|embed|link|meta|form)$/iu;

/** Tags in small letters that are no tags of HTML, or that were meant as components: a browser would show nothing of them. */
export function htmlTagFaults(text: string, file: string): Problem[] {
  return tagsIn(text).flatMap(({ end, name, props, index }) => {
    if (end || !/^[a-z]/u.test(name) || TOLD_ELSEWHERE.test(name)) return [];
    const problem = (inside: string, message: string): Problem => ({
      ...placeIn(text, file, index),
      ...{ inside, message },
    });
    const taken = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
    const given = Object.keys(props);
    // "a<b and c>d": words, not a tag.
    if (
      given.length > 0 &&
      given.every((prop) => props[prop] === true && ![...(taken ?? []), 'hidden'].includes(prop))
    )
      return [
        problem(
          `<${name} ${given.join(' ')}>`,
          'no tag; expected a space behind < where it means “less than”',
        ),
      ];
    if (taken === undefined || isMeantAsComponent(name, given)) return [problem(`<${name}>`, meant(name))];
    return given
      .filter(
        (prop) => ![...taken, ...EVERYWHERE].includes(prop) && !/^(?:aria-|data-|on|style$)/u.test(prop),
      )
      .map((prop) =>
        problem(
          `<${name} ${prop}>`,
          `unknown prop "${prop}" of a tag of HTML; expected ${[...taken, ...EVERYWHERE].join(', ')}.`,
        ),
      );
  });
}

function componentOf(name: string): readonly [string, Readonly<Record<string, PropRule>>] | undefined {
  return Object.entries(ARTICLE_COMPONENTS).find(([each]) => each.toLowerCase() === name.toLowerCase());
}

/** A tag that is called as a component is, and has what only the component takes, or all that it needs. */
function isMeantAsComponent(name: string, given: readonly string[]): boolean {
  const [, rules] = componentOf(name) ?? [];
  if (rules === undefined) return false;
  const needed = Object.keys(rules).filter((prop) => rules[prop]?.required);
  return (
    given.some((prop) => prop in rules && !EVERYWHERE.includes(prop)) ||
    (needed.length > 0 && needed.every((prop) => given.includes(prop)))
  );
}

function meant(name: string): string {
  const [component] = componentOf(name) ?? [];
  if (component !== undefined) return `a component begins with a capital; expected <${component} …>.`;
  const near = didYouMean(name, [...Object.keys(ARTICLE_COMPONENTS), ...Object.keys(TAGS)]);
  return `neither a component nor a tag of HTML that a text takes.${near} Expected one of ${Object.keys(ARTICLE_COMPONENTS).join(', ')}, or a tag such as em, sub, sup, br.`;
}
