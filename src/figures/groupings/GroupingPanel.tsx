import type { CohortSet } from '../../cohort/CohortSet.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import type { ArrangementRow, GroupingRow } from '../../rows/groupingRows.ts';
import { ExitMarks, exitMarksWidth } from './ExitMarks.tsx';
import { PAxis } from './PAxis.tsx';
import type { PScale } from './pScale.ts';
import { PStrip } from './PStrip.tsx';
import { arrangementWords, panelNote } from './words.ts';

export interface GroupingPanelProps {
  /** The id of the figure. */
  readonly id: string;
  readonly row: GroupingRow;
  readonly set: Pick<CohortSet, 'arrangements' | 'isTable'>;
  readonly series: Series;
  readonly scale: PScale;
  /** Whether the curves are split by this grouping. */
  readonly isDrawn: boolean;
  /** A reader chose an arrangement. Nothing is chosen at build. */
  readonly onChoose?: ((grouping: Grouping, index: number) => void) | undefined;
}

/** A grouping's arrangements as radio buttons, one over another on one axis of P; the shown one is chosen, and read below. */
export function GroupingPanel({ id, row, set, series, scale, isDrawn, onChoose }: GroupingPanelProps) {
  const { grouping, arrangements, shown } = row;
  const chosen = arrangements.find(({ index }) => index === shown);
  const marks = exitMarksWidth(chosen?.exits ?? []);
  const choice = (arrangement: ArrangementRow) => {
    const isShown = arrangement.index === shown;
    const saying = arrangementWords(set, arrangement, grouping, series);
    const choose = () => onChoose?.(grouping, arrangement.index);
    return (
      <label class="arrangement-choice" title={saying}>
        <input
          type="radio"
          class="controls"
          form="choices"
          name={`${id}-${grouping.id}`}
          value={arrangement.index}
          checked={isShown}
          onChange={choose}
          // Of an arrangement that is shown already, only the curves can be asked for.
          onClick={isShown && !isDrawn ? choose : undefined}
        />
        <ExitMarks exits={arrangement.exits} />
        <PStrip test={arrangement.test} scale={scale} isShown={isShown} />
        <span class="visually-hidden">{saying}</span>
      </label>
    );
  };
  return (
    <section class="grouping-panel">
      <h4>{grouping.label}</h4>
      <p class="panel-note">{panelNote(row, set.isTable)}</p>
      <div class="arrangement-choices" role="radiogroup" aria-label={`${grouping.label}: arrangements`}>
        {arrangements.map(choice)}
      </div>
      <div class="arrangement-axis">
        {marks > 0 && (
          <svg class="exit-marks" width={marks} height={26} aria-hidden="true">
            <text x={marks - 8} y={21} text-anchor="end">
              P
            </text>
          </svg>
        )}
        <PAxis scale={scale} />
      </div>
      <p class="panel-reading">{chosen && `${arrangementWords(set, chosen, grouping, series)}.`}</p>
    </section>
  );
}
