import { ContentError, type Place } from './ContentError.ts';

/** A component as the author wrote it: `<Stat of="deaths" as="words" />`. A prop without a value is true. */
export interface UsedComponent extends Place {
  readonly name: string;
  readonly props: Readonly<Record<string, string | true>>;
}

const OPENING = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/gu;
const PROP = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\{[^}]*\})))?/gu;

/**
 * The components that an article uses, in the order of its source.
 *
 * Comments (braces around slash and star) and code are skipped. An article is text: imports, exports, expressions and props that are not
 * plain strings are errors, because what a physician edits must not run.
 */
export function scanArticle(source: string, file: string): UsedComponent[] {
  const text = blankOut(source);
  const placeOf = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  refuse(text, /^(import|export)\s.*$/mu, 'no imports or exports: the page supplies the components', placeOf);
  const used: UsedComponent[] = [];
  for (const match of text.matchAll(OPENING)) {
    const [, name = '', attributes = ''] = match;
    const place = placeOf(match.index);
    const props: Record<string, string | true> = {};
    for (const [, prop = '', double, single, expression] of attributes.matchAll(PROP)) {
      if (expression !== undefined)
        fail(place, `<${name} ${prop}>`, `${expression}; expected text in quotes`);
      props[prop] = double ?? single ?? true;
    }
    used.push({ ...place, name, props });
  }
  const rest = text.replace(OPENING, (tag) => tag.replace(/[^\n]/gu, ' '));
  refuse(
    rest,
    /<[A-Z]\w*[^\n]*/u,
    'a component, closed, with its props in quotes: <Name prop="text" />',
    placeOf,
  );
  refuse(rest, /\{[^}\n]*\}?/u, 'no expressions in braces: numbers are named with <Stat of="…" />', placeOf);
  return used;
}

/** The source with comments and code turned to spaces, so that every offset stays where it was. */
function blankOut(source: string): string {
  const blank = (hidden: string): string => hidden.replace(/[^\n]/gu, ' ');
  return source
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, blank)
    .replace(/^(```|~~~)[\s\S]*?^\1/gmu, blank)
    .replace(/`[^`\n]+`/gu, blank);
}

function refuse(text: string, pattern: RegExp, expected: string, placeOf: (offset: number) => Place): void {
  const match = pattern.exec(text);
  if (match) fail(placeOf(match.index), '', `${match[0].trim()}; expected ${expected}`);
}

function fail(place: Place, inside: string, message: string): never {
  throw new ContentError([{ ...place, inside, message }]);
}
