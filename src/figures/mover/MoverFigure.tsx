import type { Series } from '../../cohort/Series.ts';
import type { ExitRow } from '../../rows/exitRows.ts';
import { Figure } from '../kit/Figure.tsx';
import { Rooms } from './Rooms.tsx';

export interface MoverFigureProps {
  readonly id: string;
  readonly exits: readonly ExitRow[];
  readonly series: Series;
  /** Where the axis ends. */
  readonly end: number;
  /** Under which facts the table is shown, where they aren't the publication's. */
  readonly note?: string;
  /** A reader asked for another compatible table, or for the one shown first. Nothing is asked for at build. */
  readonly onAnother?: () => void;
  readonly onCentral?: () => void;
}

/**
 * The exits of the shown table, each with its room. On the curve above the events have grips: each moves only where the record allows.
 */
export function MoverFigure({ id, exits, series, end, note = '', onAnother, onCentral }: MoverFigureProps) {
  return (
    <Figure id={id} title="How much room each exit has" note={note} caption={<Caption series={series} />}>
      <Rooms exits={exits} series={series} end={end} />
      <div class="room-actions controls">
        <button type="button" class="text-button" onClick={onAnother}>
          Another compatible table
        </button>
        <button type="button" class="text-button" onClick={onCentral}>
          Back to the table shown first
        </button>
      </div>
    </Figure>
  );
}

function Caption({ series }: Pick<MoverFigureProps, 'series'>) {
  return (
    <p>
      <strong>An exit moves only where the record allows.</strong> Shaded: the times that it can take while
      the groups stay as they are.{' '}
      <span class="controls">
        Drag a {series.outcome.one} along the curve above, or move to it with the tab key and use the arrows
        (with shift in longer steps).
      </span>{' '}
      The other exits give way, the last follow-ups first, so that every fact stays satisfied on the way.
    </p>
  );
}
