import type { Publication } from '../publication/loadPublication.ts';
import { ContentError } from '../publication/ContentError.ts';
import { reconstruct, type Reconstruction } from '../reconstruction/reconstruct.ts';

/**
 * The cohorts that agree with a publication's record.
 *
 * @throws ContentError that says why, if there are none or if they can't be found
 */
export function onlyCohorts({ id, record }: Publication): Reconstruction {
  const result = reconstruct(record);
  if (result.kind === 'cohorts') return result;
  const file = `content/${id}/record.yaml`;
  const reasons = result.kind === 'contradiction' ? result.contradictions : [result.reason];
  throw new ContentError(
    reasons.map((message) => ({ file, line: 1, column: 1, inside: result.kind, message })),
  );
}
