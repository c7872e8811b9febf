import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTable, NotText } from '../cohort/table/decodeTable.ts';
import { ContentError } from './ContentError.ts';

/** What to do about a file in another encoding. */
const ADVICE =
  'expected UTF-8: in an editor choose "Save with encoding: UTF-8", in a spreadsheet save as "CSV UTF-8"';

/**
 * The text of a file, named as messages name it; a byte order mark is left out.
 *
 * @throws ContentError if there is no such file, or if it isn't UTF-8: where its first other byte stands, and what to do
 */
export function contentText(file: string, root = process.cwd()): string {
  return textOf(bytesOf(file, root), file);
}

/**
 * The text of a table, in whatever encoding a spreadsheet saved it, by the code that reads a table anywhere else.
 *
 * @throws ContentError if there is no such file, or if it holds no text
 */
export function contentTable(file: string, root = process.cwd()): string {
  const bytes = bytesOf(file, root);
  try {
    return decodeTable(bytes).text;
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    throw problem(file, error.message);
  }
}

/** The text of bytes that were read from a file. */
export function textOf(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without its mark UTF-16 has a zero beside every Latin letter.
  if (isWide || bytes.subarray(0, 200).includes(0))
    throw problem(file, `UTF-16 or no text at all; ${ADVICE}`);
  try {
    // Lines may end as Windows or an old Mac ends them.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd')[0] ?? '';
    const lines = before.split('\n');
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    throw problem(file, `a letter that is not UTF-8; ${ADVICE}`, place);
  }
}

function problem(file: string, message: string, place = { line: 1, column: 1 }): ContentError {
  return new ContentError([{ file, ...place, inside: '', message }]);
}

function bytesOf(file: string, root: string): Uint8Array {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw problem(file, `can't be read (${code}); expected a file that can be`);
  }
}
