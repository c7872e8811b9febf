import type { Problem } from './ContentError.ts';
import { NEED_WORDS } from './innerFaults.ts';
import { PROP, blank, placeIn } from './sourceText.ts';

/** A tag as it may be written: a name, then props with their values in straight quotes or in braces. */
const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*(\/?)>/gu;

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
  const lineOf = (index: number) => placeIn(text, file, index).line;
  const unclosed = ({ name, index }: Open) => {
    refuse(
      index,
      `<${name}>`,
      NEED_WORDS.includes(name)
        ? `never closed; expected </${name}> behind the words that stand in it`
        : `never closed; expected <${name} … /> for a tag alone, or </${name}> behind what stands in it`,
    );
  };
  // Tags whose mistake is told already: what else is wrong with them follows from it.
  const told: string[] = [];
  for (const { 1: end, 2: name = '', 4: alone, index } of text.matchAll(TAG)) {
    if (end !== '/') {
      if (alone !== '/') open.push({ name, index });
      continue;
    }
    const at = open.findLastIndex((each) => each.name === name);
    const inner = open.at(-1);
    if (at >= 0) {
      for (const each of open.splice(at).slice(1)) {
        const later = new RegExp(`</${each.name}\\s*>`, 'u').test(text.slice(index));
        if (later) told.push(each.name);
        if (later)
          refuse(
            index,
            `</${name}>`,
            `before <${each.name}> of line ${lineOf(each.index)} is closed; expected </${each.name}> first: what opens last closes first`,
          );
        else unclosed(each);
      }
    } else if (told.includes(name)) told.splice(told.indexOf(name), 1);
    else if (
      inner !== undefined &&
      /^[A-Z]/u.test(inner.name) &&
      !text.slice(index).includes(`</${inner.name}>`)
    ) {
      open.pop();
      refuse(
        index,
        `</${name}>`,
        `closes nothing; expected </${inner.name}>, for the <${inner.name}> of line ${lineOf(inner.index)}`,
      );
    } else refuse(index, `</${name}>`, `closes nothing; expected a <${name}> before it`);
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
  if (/^<\/?\w+:/u.test(found)) return 'no tags of another program: paste the words alone, as plain text';
  if ((found.match(/"/gu)?.length ?? 0) % 2 === 1)
    return 'every quote that is opened in a tag to be closed in it';
  if (!/[>=]/u.test(found))
    return 'a space behind < where it means “less than”, or a component: <Name prop="text" />';
  return 'a component, closed, with its props in quotes: <Name prop="text" />';
}
