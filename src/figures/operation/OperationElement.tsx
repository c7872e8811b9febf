import type { Cohort } from '../../cohort/Cohort.ts';
import type { Grouping } from '../../cohort/Series.ts';
import { moveArrangement } from '../../rows/moveArrangement.ts';
import { laterTreatment, type OperationLane } from '../../rows/operationLanes.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { OperationFigure } from './OperationFigure.tsx';
import { operationView } from './operationView.ts';
import { comparisonSentence } from './words.ts';

/** The later treatment on the page: sliders over the lanes place it, and every comparison follows. */
export class OperationElement extends FigureElement {
  protected readonly follows = ['cohort', 'operations', 'landmark', 'counting'] as const;
  /** What else the last step moved, and the table that it led to. */
  private alsoMoved: { readonly cohort: Cohort; readonly words: string } | undefined;

  protected figure(state: ViewState) {
    const { store, defaults, series } = this.session;
    const grouping = laterTreatment(series);
    const view = grouping && operationView(this.session, grouping, state);
    if (!view) return null;
    return (
      <OperationFigure
        {...view}
        id={this.dataset['figure'] ?? 'operations'}
        number={Number(this.dataset['number'])}
        note={this.note(state)}
        alsoMoved={this.alsoMoved?.cohort === state.cohort ? this.alsoMoved.words : ''}
        moves={this.stepped}
        said={this.said}
        onCount={(counting) => {
          store.set({ counting }, 'push');
        }}
        moved={state.operations !== defaults.operations || state.landmark !== defaults.landmark}
        onPlace={(lane, time) => {
          this.place(lane, time);
        }}
        onLandmark={(landmark) => {
          // Who takes hold of the landmark asks for what counts from it.
          store.set({ landmark, counting: 'landmark' }, 'replace');
        }}
        onStep={(step) => {
          this.step(view.grouping, step);
        }}
        onReset={() => {
          store.set({ operations: defaults.operations, landmark: defaults.landmark }, 'push');
        }}
      />
    );
  }

  protected override words(state: ViewState, before: ViewState): string | null {
    const { series } = this.session;
    const grouping = laterTreatment(series);
    const view =
      state.counting !== before.counting && grouping && operationView(this.session, grouping, state);
    const shown = view && view.comparisons.find(({ kind }) => kind === state.counting);
    return shown ? comparisonSentence(shown, series, view.landmark) : null;
  }

  private step({ id }: Grouping, by: 1 | -1): void {
    const { store, setFor, series } = this.session;
    const { cohort, reading } = store.get();
    const set = setFor(reading);
    const moved = set && moveArrangement(set, series, { cohort, grouping: id }, by);
    if (!moved) return;
    this.alsoMoved = { cohort: moved.cohort, words: moved.also };
    store.set({ cohort: moved.cohort }, 'push');
  }

  /** The slider spans the axis; its mark stays where the treatment is possible. */
  private place({ row, earliest, latest }: OperationLane, time: number): void {
    const { store } = this.session;
    const kept = Math.min(latest, Math.max(earliest, time));
    store.set({ operations: { ...store.get().operations, [row]: kept } }, 'replace');
  }
}
