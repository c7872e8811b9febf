import { isScalar, Lexer, visit, type Document } from 'yaml';
import type { YamlFault } from './yamlFault.ts';

/** Marks that the lexer sets before what it found; they take no room in the text. */
const MARKS: readonly string[] = ['\u0002', '\u0018', '\u001f'];
const BLANKS = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/u;
const INDENT = /(?:^|\n)[ \t\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]*/u;
const CURLY = /^[“”„«»‘’‚][^“”„«»]*[“”„«»‘’‚]$/u;

/** The first thing in a document that YAML reads without a word, though not as it was meant; null if there is none. */
export function silentYamlFault(document: Document, text: string): YamlFault | null {
  const faults = [...ofTokens(text), ...secondDocument(document, text), ...curlyQuotes(document)];
  return faults.sort((a, b) => a.offset - b.offset)[0] ?? null;
}

/** Text taken for a comment, and blanks that are no blanks to YAML where a line is indented. */
function ofTokens(text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (MARKS.includes(token)) continue;
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    if (/^#[^\s#]/u.test(token) && before !== '' && line.trim() !== '')
      faults.push({
        offset,
        message: `${token.trimEnd()} would be left out; expected quotes around a value with " #" in it`,
      });
    // What stands in a block of text is text.
    const indent = /^[|>]/u.test(before) ? null : INDENT.exec(token);
    if (indent && line.trim() === '' && BLANKS.test(indent[0]))
      faults.push({
        offset: offset + token.search(BLANKS),
        message: 'a no-break space at the beginning of a line; expected plain spaces',
      });
    if (token.trim() !== '') before = token;
    offset += token.length;
  }
  return faults;
}

/** What stands below a second line of hyphens. */
function secondDocument(document: Document, text: string): YamlFault[] {
  const end = document.range?.[2] ?? text.length;
  const [, blank = '', first, below = ''] =
    /^((?:[ \t]*(?:#[^\n]*)?\n)*)((?:---|\.\.\.)[^\n]*)\n?([\s\S]*)$/u.exec(text.slice(end)) ?? [];
  if (first === undefined || below.replace(/^(?:---|\.\.\.)[ \t]*$|^[ \t]*#.*$/gmu, '').trim() === '')
    return [];
  return [
    {
      offset: end + blank.length,
      message: `${first.trim()} begins a second document, which is not read; expected one in a file`,
    },
  ];
}

/** Quotes of a word processor around a whole value: they would be printed. */
function curlyQuotes(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      if (!CURLY.test(node.value)) return;
      const inner = node.value.slice(1, -1).replaceAll("'", "''");
      faults.push({
        offset: node.range?.[0] ?? 0,
        message: `${node.value}; expected straight quotes around a value, or none: '${inner}'`,
      });
    },
  });
  return faults;
}
