import { articleFaults } from './articleFaults.ts';
import { ContentError, type Place, type Problem } from './ContentError.ts';
import { placeIn, withoutCode } from './sourceText.ts';

/** A component as the author wrote it: `<Stat of="deaths" as="words" />`. A prop without a value is true. */
export interface UsedComponent extends Place {
  readonly name: string;
  readonly props: Readonly<Record<string, string | true>>;
}

const OPENING = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/gu;
const PROP = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\{[^}]*\})))?/gu;

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
  const problems: Problem[] = [...articleFaults(text, file)];
  const used: UsedComponent[] = [];
  for (const match of text.matchAll(OPENING)) {
    const [, name = '', attributes = ''] = match;
    const place = placeIn(text, file, match.index);
    const props: Record<string, string | true> = {};
    for (const [, prop = '', double, single, expression] of attributes.matchAll(PROP)) {
      if (expression !== undefined) {
        const message = `${expression}; expected text in quotes`;
        problems.push({ ...place, inside: `<${name} ${prop}>`, message });
      }
      props[prop] = double ?? single ?? true;
    }
    used.push({ ...place, name, props });
  }
  return { used, problems: problems.sort(byPlace) };
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
