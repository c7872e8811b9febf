import type { YAMLError } from 'yaml';
import type { YamlFault } from './yamlFault.ts';

/** What the parser found, its place, and the lines around it. */
interface Context {
  readonly text: string;
  readonly error: Pick<YAMLError, 'code' | 'message' | 'pos'>;
  /** Every code that the parser gives to the same place. */
  readonly codes: readonly string[];
}

const SAME_PLACE = 'expected lines that belong together to begin at the same place';

/** What an error of the parser means in plain words, with the value that it is about. */
export function yamlErrorInWords(text: string, error: YAMLError, others: readonly YAMLError[]): YamlFault {
  const same = others.filter(({ pos }) => pos[0] === error.pos[0]);
  const { code, message, pos } = error;
  // What is wrong stands behind the empty lines at which the parser noticed it.
  const blank = /^(?:[ \t]*\n)+/u.exec(text.slice(lineStart(text, pos[0])))?.[0].length ?? 0;
  const moved: [number, number] = blank === 0 ? pos : [lineStart(text, pos[0]) + blank, pos[1]];
  const context = { text, error: { code, message, pos: moved }, codes: same.map((each) => each.code) };
  return (
    ofBraces(context) ??
    ofHyphen(context) ??
    ofColon(context) ??
    ofIndentation(context, same) ??
    ofQuotes(context) ??
    ofSigns(context) ??
    ofLine(context)
  );
}

/** What is left: a line that is right by itself doesn't fit those above it. */
function ofLine({ text, error: { pos } }: Context): YamlFault {
  const line = lineAt(text, pos[0]);
  const offset = lineStart(text, pos[0]) + Math.max(line.search(/\S/u), 0);
  const isRight = /^\s*(?:- +)*[^\s:]+:(?:\s|$)|^\s*- /u.test(line);
  const message = isRight
    ? `doesn't go on with what stands above it; ${SAME_PLACE}, and a list or a group below its own key`
    : "can't be read; expected a key, a colon, a space and a value";
  return { offset, message: `${shown(line)} ${message}` };
}

/** A colon within a value in braces, where a comma is missing before it or quotes around it. */
function ofBraces({ text, error: { code, pos } }: Context): YamlFault | null {
  if (code !== 'BLOCK_IN_FLOW') return null;
  const value = (/^[^,}\]\n]*/u.exec(text.slice(pos[0]))?.[0] ?? '').trim();
  const parted = value.includes(';') ? value.replace(/\s*;\s*/gu, ', ') : null;
  const message =
    parted === null
      ? `${shown(value)}; expected a comma before the next key, or quotes around a value with a colon in it: ${quoted(value)}`
      : `${shown(value)}; expected commas in the place of semicolons: ${shown(parted)}`;
  return { offset: pos[0], message };
}

/** Hyphens that stand where none can, or without their space. */
function ofHyphen({ text, error: { message, pos } }: Context): YamlFault | null {
  const from = lineStart(text, pos[0]);
  const line = lineAt(text, pos[0]);
  const offset = from + line.search(/\S/u);
  if (/^\s*-[^\s-]/u.test(line) && /scalar at node end/u.test(message))
    return {
      offset,
      message: `${shown(line)}; expected a space behind the hyphen: ${shown(line.trim().replace('-', '- '))}`,
    };
  if (
    /^\s*- /u.test(line) &&
    !/indicator$/u.test(message) &&
    /block.seq|block sequence|Implicit/iu.test(message)
  )
    return {
      offset,
      message: `${shown(line)}; expected a key here as in the lines above, or a list below a key that has no other value`,
    };
  if (!/block-seq-ind/u.test(message)) return null;
  return {
    offset: pos[0],
    message: `${shown(text.slice(pos[0]))}; expected a list to begin on the next line, with a hyphen before each of its values`,
  };
}

/** Lines in which the colon is missing, lacks its space, or is one too many. */
function ofColon({ text, error: { code, pos }, codes }: Context): YamlFault | null {
  const line = lineAt(text, pos[0]);
  const value = text.slice(pos[0]);
  const isKey = line.search(/\S/u) === pos[0] - lineStart(text, pos[0]) || /^\s*- /u.test(line);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !codes.includes('MULTILINE_IMPLICIT_KEY'))
    return {
      offset: pos[0],
      message: `${shown(value)}; expected quotes around a value with a colon in it: ${quoted(value)}`,
    };
  const hasNone = code === 'MULTILINE_IMPLICIT_KEY' || code === 'KEY_OVER_1024_CHARS';
  if (
    !hasNone &&
    !(code === 'MISSING_CHAR' && /^\S[^\n]*$/u.test(value.trim()) && isKey && !/: /u.test(line))
  )
    return null;
  if (!isKey || codes.includes('BLOCK_AS_IMPLICIT_KEY')) return null;
  const [, key, rest] = /^([\w-]+):(\S.*)$/u.exec(value.split('\n')[0] ?? '') ?? [];
  return {
    offset: pos[0],
    message:
      key === undefined || rest === undefined
        ? `${shown(value)}; expected a key, a colon, a space and a value, or the line further in if it belongs to the one above`
        : `${shown(value)}; expected a space behind the colon: ${shown(`${key}: ${rest}`)}`,
  };
}

/** Lines that begin further in than they may, or between two places. */
function ofIndentation(
  { text, error: { code, message, pos }, codes }: Context,
  same: readonly YAMLError[],
): YamlFault | null {
  if (codes.includes('BLOCK_AS_IMPLICIT_KEY') && codes.includes('MULTILINE_IMPLICIT_KEY')) {
    const end = Math.max(...same.map((each) => each.pos[1]));
    const offset = lineStart(text, end - 1) + lineAt(text, end - 1).search(/\S/u);
    return {
      offset,
      message: `${shown(text.slice(offset))} begins further in than the line above, which has a value; ${SAME_PLACE}, and quotes around a text of several lines with a colon in it`,
    };
  }
  const isBetween = code === 'MISSING_CHAR' && /without - indicator/u.test(message);
  if (!isBetween && !/must start at the same column/u.test(message)) return null;
  const offset = lineStart(text, pos[0]) + lineAt(text, pos[0]).search(/\S/u);
  return {
    offset,
    message: `${shown(text.slice(offset))} begins at no place where a line above it begins; ${SAME_PLACE}`,
  };
}

/** Text behind a closing quote, and backslashes in double quotes. */
function ofQuotes({ text, error: { code, message, pos } }: Context): YamlFault | null {
  if (code === 'BAD_DQ_ESCAPE')
    return {
      offset: pos[0],
      message: `${text.slice(pos[0], pos[1] + 1).trim()}; expected single quotes around a value with a backslash in it`,
    };
  if (!/scalar at node end/u.test(message)) return null;
  const line = lineAt(text, pos[0]);
  const at = /^\s*(?:- +)*(?:[^\s:#'"]+: +)?/u.exec(line)?.[0].length ?? 0;
  const value = line.slice(at).trimEnd();
  if (!/^['"]/u.test(value)) return null;
  const bare = value.replace(/^(['"])(.*)\1$/u, '$2');
  return {
    offset: lineStart(text, pos[0]) + at,
    message: `${shown(value)} goes on behind a closing quote; expected quotes around all of it: ${quoted(bare)}`,
  };
}

/** Signs that mean something to YAML where they stand. */
function ofSigns({ text, error: { code, message, pos } }: Context): YamlFault | null {
  const value = text.slice(pos[0]);
  if (/^Not a YAML token/u.test(message)) {
    const sign = /[|>][^\s]*(?=\s*$)/u.exec(text.slice(0, pos[0]))?.[0] ?? '|';
    return {
      offset: pos[0],
      message: `${shown(value)}; expected text behind ${sign} to begin on the next line, further in than its key`,
    };
  }
  const before = text.slice(lineStart(text, pos[0]), pos[0]);
  if (/^[\]}]/u.test(value) && !/^\s*(?:- +)*(?:[^\s:#'"]+: +)?$/u.test(before))
    return {
      offset: pos[0],
      message: `${value.charAt(0)} closes nothing that was opened; expected every bracket to have its partner, or quotes around the value`,
    };
  if (code === 'BAD_SCALAR_START' || /^[\]},]/u.test(value))
    return {
      offset: pos[0],
      message: `${shown(value)}; expected quotes around a value that begins with ${value.charAt(0)}: ${quoted(value)}`,
    };
  return null;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(offset, 0) - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset)).split('\n')[0] ?? '';
}

/** The first line of a text, as much of it as shows which it is. */
function shown(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function quoted(text: string): string {
  return `'${shown(text).replaceAll("'", "''")}'`;
}
