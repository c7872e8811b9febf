import type { Publication } from '../publication/Publication.ts';
import { ContentError } from '../publication/ContentError.ts';
import { tableReconstruction } from '../reconstruction/tableReconstruction.ts';
import { reconstruct, type Reconstruction } from '../reconstruction/reconstruct.ts';

/**
 * The cohorts that agree with a publication's record; its table alone, if it has one.
 *
 * @throws ContentError that says why, if there are none or if they can't be found
 */
export function onlyCohorts({ id, record, table }: Publication): Reconstruction {
  if (table !== null) return tableReconstruction(table, record);
  const result = reconstruct(record);
  if (result.kind === 'cohorts') return result;
  const file = `content/${id}/record.yaml`;
  const reasons = result.kind === 'contradiction' ? result.contradictions : [result.reason];
  throw new ContentError(
    reasons.map((message) => ({ file, line: 1, column: 1, inside: result.kind, message })),
  );
}
