import type { Layout } from '../layout.ts';
import type { TimeAxis } from '../timeAxis.ts';

export interface SurvivalFigureOptions {
  /** Prefix of ids inside the drawing; unique on its page. */
  readonly id: string;
  readonly width: number;
  readonly layout: Layout;
  readonly axis: TimeAxis;
  /** Survival goes down from 100 %, mortality goes up from 0. */
  readonly mortality: boolean;
  /** Hatch what the record leaves open. */
  readonly showEnvelope: boolean;
  /** Tint the pointwise limits of the stratum in focus; draw the others' as thin edges. */
  readonly showBand: boolean;
  /** Index of the stratum in focus. */
  readonly focus: number;
  /** Number of strata to leave room for, so that the figure keeps its height when they change. */
  readonly room: number;
  /** What the upright axis counts: "Alive", or "Died" for mortality. */
  readonly counted: string;
  /** Words of the rows of the table: "At risk", "Died", "Left". */
  readonly rowNames: readonly [atRisk: string, died: string, left: string];
  /** All rows of the table, or those at risk alone. */
  readonly counts: boolean;
  /** What else is drawn: see the fields of the same names in the state of a view. */
  readonly leaveOneOut: boolean;
  readonly extremes: boolean;
  readonly oneMore: boolean;
  readonly median: boolean;
  /** The time read off; null for no cursor. */
  readonly time: number | null;
  /** The row that is lit up. */
  readonly row: string | null;
  readonly years: boolean;
}
