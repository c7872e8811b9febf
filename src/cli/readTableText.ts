import { readFileSync } from 'node:fs';
import { decodeTable, NotText, type DecodedText } from '../cohort/table/decodeTable.ts';
import { Refusal } from './Refusal.ts';

/** The text of a table, in whatever encoding it was saved; a file that can't be read, or holds no text, is refused. */
export function readTableText(path: string): DecodedText {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Refusal(`can't read the file ${path}`);
  }
  try {
    return decodeTable(bytes);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    throw new Refusal(`${path}: ${error.message}`);
  }
}
