import { articleFaults } from './articleFaults.ts';
import { codeFaults } from './codeFaults.ts';
import { ContentError, type Place, type Problem } from './ContentError.ts';
import { headingFaults } from './headingFaults.ts';
import { tableRowFaults } from './tableRowFaults.ts';
import { parserFaults } from './parserFaults.ts';
import { PROP, placeIn, withoutCode } from './sourceText.ts';

/** A component as the author wrote it: `<Stat of="deaths" as="words" />`. A prop without a value is true. */
export interface UsedComponent extends Place {
  readonly name: string;
  readonly props: Readonly<Record<string, string | true>>;
  /** Props whose values can't be read, which is said where they stand: expressions, what is in a broken comment; none, if all can. */
  readonly unread?: readonly string[];
  /** The component that it stands in; none for one that stands in the text. */
  readonly within?: UsedComponent;
}

/** Comments that aren't written as such, or never end: whether what stands in them is meant isn't known. */
const DOUBTFUL = /<!--[\s\S]*?(?:-->|$)|\{\/\*[\s\S]*$/gu;
const TAG = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*(\/?)>/gu;

/** What an article uses, as far as it can be read, and what in it can't be published. */
export interface Scanned {
  readonly used: readonly UsedComponent[];
  readonly problems: readonly Problem[];
}

/**
 * The components that an article uses, in the order of its source.
 *
 * Comments (braces around slash and star) and code are skipped. An article is text: imports, exports, expressions and props that are not
 * plain strings are errors, because what a physician edits must not run.
 * @throws ContentError with everything in the text that can't be published
 */
export function scanArticle(source: string, file: string): readonly UsedComponent[] {
  const { used, problems } = scanned(source, file);
  if (problems.length > 0) throw new ContentError(problems);
  return used;
}

/** The same, with what is wrong beside what could be read. */
export function scanned(source: string, file: string): Scanned {
  const text = withoutCode(source);
  const problems: Problem[] = [
    ...articleFaults(text, file),
    ...headingFaults(source, file),
    ...tableRowFaults(source, file),
    ...codeFaults(source, file),
  ];
  const doubtful = [...text.matchAll(DOUBTFUL)].map(({ 0: found, index }) => [index, index + found.length]);
  const used: UsedComponent[] = [];
  const open: UsedComponent[] = [];
  for (const match of text.matchAll(TAG)) {
    const [, end, name = '', attributes = '', alone] = match;
    if (end === '/') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at >= 0) open.splice(at);
      continue;
    }
    const place = placeIn(text, file, match.index);
    const props: Record<string, string | true> = {};
    const unread: string[] = [];
    for (const [, prop = '', double, single, expression] of attributes.matchAll(PROP)) {
      if (expression !== undefined) {
        const [, words] = /^\{\s*["'`]([^"'`{}]*)["'`]\s*\}$/u.exec(expression) ?? [];
        const message = `${expression}; expected text in quotes${words === undefined ? '' : `: ${prop}="${words}"`}`;
        problems.push({ ...place, inside: `<${name} ${prop}>`, message });
        unread.push(prop);
      }
      props[prop] = double ?? single ?? true;
    }
    if (doubtful.some(([from = 0, to = 0]) => match.index > from && match.index < to))
      unread.push(...Object.keys(props));
    const within = open.at(-1);
    const component = {
      ...{ ...place, name, props },
      ...(unread.length > 0 && { unread }),
      ...(within && { within }),
    };
    used.push(component);
    if (alone !== '/') open.push(component);
  }
  if (problems.length === 0) problems.push(...parserFaults(source, file));
  return { used, problems: problems.sort(byPlace) };
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
