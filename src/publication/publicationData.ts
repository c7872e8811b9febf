import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { solve } from '../reconstruction/solution.ts';
import { solutionText } from '../reconstruction/solutionText.ts';
import type { Publication } from './Publication.ts';

/** A solution of more characters takes longer to arrive than to be found. */
const MOST = 100_000;

const solutions = new WeakMap<PublishedRecord, string | null>();

/**
 * A publication as the data that its figures compute from, as JSON that may stand inside a page, so without "<". What its record
 * comes to is in it, so that no reader has to wait for it.
 */
export function publicationData({ record, series, table }: Publication): string {
  return JSON.stringify({ record, series, table, solved: table ? null : solvedText(record) }).replaceAll(
    '<',
    '\\u003c',
  );
}

function solvedText(record: PublishedRecord): string | null {
  const known = solutions.get(record);
  if (known !== undefined) return known;
  const solution = solve(record);
  const found = solution.kind === 'solution' ? solutionText(solution, MOST) : null;
  solutions.set(record, found);
  return found;
}
