import type { Series } from '../../cohort/Series.ts';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import type { LimitSpan } from '../../rows/limitSpan.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { History } from '../../state/store.ts';
import type { ViewState } from '../../state/ViewState.ts';
import type { Taken } from './Take.tsx';

export type Change = (change: Partial<ViewState>, history: History) => void;

export interface SurvivalFigureProps {
  readonly id: string;
  /** Its number in the article; none on another page. */
  readonly number: number | null;
  readonly series: Series;
  readonly set: Reconstruction;
  /** The record's properties, where those of each patient are shown. */
  readonly record?: Pick<PublishedRecord, 'attributes'>;
  readonly state: ViewState;
  readonly defaults: ViewState;
  readonly axisEnd: number;
  /** What the sum of all times is, where the record fixes it. */
  readonly fixedSum: string | null;
  /** A time and a row that a reader looks at for the moment. */
  readonly pointed?: { readonly time: number | null; readonly row: string | null };
  /** Whether what changed is to be seen moving. */
  readonly moves?: boolean;
  readonly said?: string;
  /** Under which facts it is drawn, where they aren't the publication's; empty where they are. */
  readonly note?: string;
  /** What of the address was not understood; empty if nothing. */
  readonly problem?: string;
  readonly onChange?: Change;
  readonly onPoint?: (time: number | null, row: string | null) => void;
  /** One line under the drawing: who made it, from what, and when. */
  readonly provenance?: string | undefined;
  /** The longest follow-up allowed, and what can be chosen for it; null for no limit, or nothing to choose. */
  readonly longest: number | null;
  readonly span: LimitSpan | null;
  /** Whether all groupings stand side by side below. */
  readonly multiples?: boolean;
  /** Whether the table is the reader's own: no link can open it again. */
  readonly isOwn?: boolean;
  /** Whether the page is a file by itself, which nothing can frame. */
  readonly isFile?: boolean;
  /** What the curves of a large table are drawn from: computed elsewhere, because `set` has only some of its patients. */
  readonly away?: AwayCurves | undefined;
  readonly onLongest?: (longest: number | null) => void;
  readonly onTake?: (what: Taken, button: HTMLElement) => void;
}

/** The curves of a view, what is said of its groups, how many patients the table has, and the curves of other groupings. */
export interface AwayCurves {
  readonly model: SurvivalModel;
  readonly note: string;
  readonly patients: number;
  readonly modelOf: (grouping: string | null) => SurvivalModel | null;
}
