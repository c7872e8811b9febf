import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw problem(file, `can't be read (${code}); expected a file: a publication needs it`);
  }
  return textOf(bytes, file);
}

/** The text of bytes that were read from a file. */
export function textOf(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without its mark UTF-16 has a zero beside every Latin letter.
  if (isWide || bytes.subarray(0, 200).includes(0))
    throw problem(file, `UTF-16 or no text at all; ${ADVICE}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
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
