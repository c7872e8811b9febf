import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { readText } from './readText.ts';
import { Refusal } from './Refusal.ts';

/** The record of a publication's folder, or of a file; one with mistakes is refused, with all of them. */
export function readRecord(path: string): PublishedRecord {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? join(path, 'record.yaml') : path;
  const text = readText(file);
  try {
    return parseRecord(text, file);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}
