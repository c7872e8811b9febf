import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../publication/ContentError.ts';
import { textOf } from '../publication/contentText.ts';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { RecordError } from '../reconstruction/record/RecordError.ts';
import { Refusal } from './Refusal.ts';

/** The record of a publication's folder, or of a file; one with mistakes is refused, with all of them. */
export function readRecord(path: string): PublishedRecord {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? join(path, 'record.yaml') : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Refusal(`can't read the file ${file}`);
  }
  try {
    return parseRecord(textOf(bytes, file), file);
  } catch (error) {
    if (error instanceof RecordError || error instanceof ContentError) throw new Refusal(error.message);
    throw error;
  }
}
