import type { Publication } from '../publication/Publication.ts';
import type { Quantities } from '../quantities/Quantity.ts';
import type { Session } from '../state/openSession.ts';

/** A publication as its exercises are asked and judged: its questions, its numbers and its series. */
export interface TaughtPublication {
  readonly publication: Publication;
  readonly quantities: Quantities;
  readonly session: Session;
}
