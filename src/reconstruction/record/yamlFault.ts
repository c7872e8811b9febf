import { isAlias, isNode, visit, type Document, type YAMLError } from 'yaml';
import { silentYamlFault } from './silentYamlFault.ts';
import { yamlErrorInWords } from './yamlErrorInWords.ts';

/** What keeps a text from being read as YAML, and where it stands in the text. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/**
 * The first thing that keeps a document from being read as it was meant; null if nothing does.
 *
 * What the parser says after its first error follows from that one, so it isn't told. A value that begins with a star, an
 * ampersand or an exclamation mark is an alias, an anchor or a tag to YAML: taken for one it would end in an error without a place,
 * or lose its first word.
 */
export function yamlFault(document: Document, text: string): YamlFault | null {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = errors;
  const found = Math.min(first?.pos[0] ?? Infinity, misreadNode(document) ?? Infinity);
  // What comes before an error, or stands on its line, is what led to it.
  const silent = silentYamlFault(document, text);
  const end = found === Infinity ? Infinity : text.indexOf('\n', found);
  if (silent !== null && (silent.offset <= end || end < 0)) return silent;
  if (found === Infinity) return repetition(document);
  const tab = first ? tabNear(text, found) : null;
  if (tab !== null) return { offset: tab, message: TAB };
  const offset = valueWithSign(text, found);
  if (offset !== null) return { offset, message: quotesAround(text, offset) };
  return first ? inWords(first, text, errors) : { offset: found, message: quotesAround(text, found) };
}

const TAB = 'a tab at the beginning of a line; expected spaces';

/** A tab that indents the line of an offset, or the one before or behind it; null if none does. What a parser makes of it is not what it is. */
function tabNear(text: string, offset: number): number | null {
  const before = text.lastIndexOf('\n', Math.max(text.lastIndexOf('\n', Math.max(offset - 1, 0)) - 1, 0));
  const from = before < 0 ? 0 : before;
  const near = text.slice(from).split('\n').slice(0, 4).join('\n');
  const found = /(?:^|\n) *\t/u.exec(near);
  return found ? from + found.index + found[0].length - 1 : null;
}

/** Where the first alias without an anchor before it, or anchor without an alias, stands; null if there is none. */
function misreadNode(document: Document): number | null {
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  const lost: number[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const at = node.range?.[0] ?? 0;
    if (!isAlias(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, at);
    } else if (anchors.has(node.source)) used.add(node.source);
    else lost.push(at);
  });
  for (const [name, at] of anchors) if (!used.has(name)) lost.push(at);
  return lost.length === 0 ? null : Math.min(...lost);
}

/** Where a value that begins with a sign of YAML's own stands on the line of an offset; null if that line holds none. */
function valueWithSign(text: string, offset: number): number | null {
  const from = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
  const before = /^\s*(?:- +)*(?:[^\s:#'"]+: +)?/u.exec(text.slice(from))?.[0].length ?? 0;
  return /^[*&!%@`]/u.test(text.slice(from + before)) ? from + before : null;
}

function quotesAround(text: string, offset: number): string {
  const value = (text.slice(offset).split('\n')[0] ?? '').trimEnd();
  return `${value}; expected quotes around a value that begins with ${value.charAt(0)}: '${value.replaceAll("'", "''")}'`;
}

function inWords(error: YAMLError, text: string, errors: readonly YAMLError[]): YamlFault {
  const { code, message, pos } = error;
  if (code === 'TAB_AS_INDENT') return { offset: pos[0], message: TAB };
  if (code === 'DUPLICATE_KEY') {
    const [key = ''] = /^[^\s:]+/u.exec(text.slice(pos[0])) ?? [];
    return {
      offset: pos[0],
      message: `${key} stands here a second time; expected each key once`,
    };
  }
  const isOpen =
    (code === 'MISSING_CHAR' && /closing|expected .* end with/iu.test(message)) ||
    (code === 'BAD_INDENT' && /^Flow/u.test(message));
  if (!isOpen) return yamlErrorInWords(text, error, errors);
  return {
    offset: pos[0],
    message:
      'not valid YAML; expected lines that belong together to begin at the same place, and every bracket and quote that is opened before this to be closed',
  };
}

/** The fault of a document whose aliases make it too large to be meant. */
function repetition(document: Document): YamlFault | null {
  try {
    document.toJS();
    return null;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(document, {
      Alias: (_, { range }) => {
        offset = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    return { offset, message: 'repeats itself by aliases too often; expected every value written out' };
  }
}
