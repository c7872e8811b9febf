import { placesIn } from '../cohort/table/placesIn.ts';
import { readSheet } from '../cohort/table/readSheet.ts';
import { columnsOf, type TableColumn } from '../cohort/table/TableColumn.ts';
import type { TableMapping } from '../cohort/table/TableMapping.ts';
import { heldMapping, type TableDraft } from './tableDraft.ts';

/** The part of its rows that a table keeps while it is mended; one that keeps fewer is another table. */
const SAME = 0.5;

/** Whether a text is that of a draft, mended: the same header, and at least half of the rows as they were. */
export function isMended({ text: before }: Pick<TableDraft, 'text'>, after: string): boolean {
  const [[oldHead, ...old], [newHead, ...fresh]] = [linesOf(before), linesOf(after)];
  if (oldHead === undefined || oldHead !== newHead) return false;
  const left = new Map<string, number>();
  for (const line of old) left.set(line, (left.get(line) ?? 0) + 1);
  const kept = fresh.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0;
  });
  return kept.length >= SAME * Math.max(old.length, fresh.length);
}

/**
 * The draft of a mended text. What was said of the columns holds as long as it fits what is there; which rows were left out, and
 * which cells corrected, was said of the text as it was, and is forgotten.
 */
export function mendedDraft(draft: TableDraft, name: string, text: string): TableDraft {
  const columns = columnsOf(readSheet(text, draft.delimiter ?? undefined));
  return {
    name,
    text,
    delimiter: draft.delimiter,
    mapping: draft.mapping && fittingMapping(draft.mapping, columns),
    corrections: new Map(),
    leaveOut: new Set(),
  };
}

/** A mapping without the values of the outcome that its column doesn't hold; they are placed anew where none is left. */
function fittingMapping(mapping: TableMapping, columns: readonly TableColumn[]): TableMapping {
  const column = columns.find(({ name }) => name === mapping.event);
  if (!column) return mapping;
  const held = heldMapping(mapping, columns);
  return mapping.happened.length > 0 && held.happened.length === 0
    ? { ...mapping, ...placesIn(column) }
    : held;
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
