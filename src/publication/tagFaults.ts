import type { Problem } from './ContentError.ts';
import { blank, placeIn } from './sourceText.ts';

/** A tag as it may be written: a name, then props with their values in straight quotes or in braces. */
const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*(\/?)>/gu;

const PROP = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\{[^}]*\})))?/gu;

/** A tag as it stands in a text. */
interface Tag {
  readonly name: string;
  /** Whether it closes another one. */
  readonly end: boolean;
  /** Whether it is closed in itself. */
  readonly alone: boolean;
  /** A prop without a value is true. */
  readonly props: Readonly<Record<string, string | true>>;
  readonly index: number;
  readonly length: number;
}

/** The tags of a text that can be read as such, in their order. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(({ 0: tag, 1: end, 2: name = '', 3: props = '', 4: alone, index }) => ({
    ...{ name, index, length: tag.length, end: end === '/', alone: alone === '/' },
    props: Object.fromEntries(
      [...props.matchAll(PROP)].map(({ 1: prop = '', 2: double, 3: single, 4: braces }) => [
        prop,
        double ?? single ?? braces ?? true,
      ]),
    ),
  }));
}

interface Open {
  readonly name: string;
  readonly index: number;
}

/** The text without its tags, but for those with such a name. */
export function withoutTags(text: string, kept: RegExp): string {
  return text.replace(TAG, (tag: string, end, name: string) =>
    end === '' && kept.test(name) ? tag : blank(tag),
  );
}

/** Tags that are never closed, or that close nothing. */
export function unclosedTags(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (index: number, inside: string, message: string) => {
    problems.push({ ...placeIn(text, file, index), inside, message });
  };
  const open: Open[] = [];
  const unclosed = ({ name, index }: Open) => {
    refuse(
      index,
      `<${name}>`,
      `never closed; expected <${name} … /> for a tag alone, or </${name}> behind what stands in it`,
    );
  };
  for (const { 1: end, 2: name = '', 4: alone, index } of text.matchAll(TAG)) {
    if (end === '/') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at < 0) refuse(index, `</${name}>`, `closes nothing; expected a <${name}> before it`);
      else open.splice(at).slice(1).forEach(unclosed);
    } else if (alone !== '/') open.push({ name, index });
  }
  open.forEach(unclosed);
  return problems;
}

/** Tags that can't be read as such, in a text without those that can. */
export const MISSPELT_TAG = /<\/?[A-Za-z][^\n>]*>?/gu;

/** What a tag that can't be read should have been. */
export function misspeltTag(found: string): string {
  if (/=\s*[“”„‘’«»]/u.test(found)) return 'straight quotes around the value of a prop: of="deaths"';
  if (/=\s*[^\s"'{]/u.test(found)) return 'quotes around the value of a prop: of="deaths"';
  if (!/[>=]/u.test(found))
    return 'a space behind < where it means “less than”, or a component: <Name prop="text" />';
  return 'a component, closed, with its props in quotes: <Name prop="text" />';
}
