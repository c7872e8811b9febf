import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import type { Session } from './openSession.ts';
import type { AttributeLevels } from './tableText.ts';
import type { ViewState } from './ViewState.ts';

/** What reading and writing an address needs to know of the publication. */
export interface AddressContext {
  readonly series: Series;
  readonly attributes: readonly AttributeLevels[];
  readonly defaults: ViewState;
  readonly record: PublishedRecord;
  readonly setFor: Session['setFor'];
  readonly longestOf: Session['longestOf'];
}
