import type { TableReader } from '../../state/LargeTable.ts';
import type { LoaderShown } from './LoaderControls.tsx';

/** The page on which a table is held. */
export interface TablePage {
  /** The elements that draw a table as well, and what makes no sense for one. */
  readonly figures: readonly HTMLElement[];
  readonly recordOnly: readonly HTMLElement[];
  /** Settles once figures come to life: those of a table join the session that holds then. */
  readonly bringFigures: () => Promise<void>;
  /** Brings what reads large tables. */
  readonly bringReader: () => Promise<TableReader>;
  readonly show: (change: Partial<LoaderShown>) => void;
  /** Remembers what has the focus; what is returned gives it to what was said, where it is gone. */
  readonly holdFocus: () => () => void;
}
