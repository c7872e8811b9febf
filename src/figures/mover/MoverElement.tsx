import { axisEnd } from '../../rows/axisEnd.ts';
import { exitRows } from '../../rows/exitRows.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { MoverFigure } from './MoverFigure.tsx';

/** The room of every exit of the shown table, which follows as exits are moved on their curves; and steps to other tables. */
export class MoverElement extends FigureElement {
  protected readonly follows = ['cohort', 'grouping'] as const;

  protected figure(state: ViewState) {
    const { cohort, reading, grouping } = state;
    const { store, setFor, longestOf, series } = this.session;
    const set = setFor(reading);
    if (!set) return null;
    return (
      <MoverFigure
        id={this.dataset['figure'] ?? 'mover'}
        exits={exitRows(set, cohort, grouping)}
        series={series}
        note={this.note(state)}
        end={axisEnd(cohort, longestOf(reading))}
        onAnother={() => {
          store.set({ cohort: set.another(store.get().cohort, Math.random) }, 'push');
        }}
        onCentral={() => {
          store.set({ cohort: set.central }, 'push');
        }}
      />
    );
  }
}
