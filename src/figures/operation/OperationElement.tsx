import type { Cohort } from '../../cohort/Cohort.ts';
import type { Grouping } from '../../cohort/Series.ts';
import { moveArrangement } from '../../rows/moveArrangement.ts';
import { laterTreatment, type OperationLane } from '../../rows/operationLanes.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { OperationFigure } from './OperationFigure.tsx';
import { operationView } from './operationView.ts';
import { comparisonSentence, LANDMARK, sliderLabel } from './words.ts';

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
          this.reset(view);
        }}
      />
    );
  }

  protected override words(state: ViewState, before: ViewState): string | null {
    const { series } = this.session;
    const grouping = laterTreatment(series);
    // Of another table that was chosen elsewhere its own figure speaks; what was said here is no longer so.
    const isHere = state.cohort === before.cohort || state.cohort === this.alsoMoved?.cohort;
    const view = isHere && grouping && operationView(this.session, grouping, state);
    const shown = view && view.comparisons.find(({ kind }) => kind === state.counting);
    return shown ? comparisonSentence(shown, series, view.landmark) : '';
  }

  /** Puts marks and landmark back; the button goes with it, and its focus to the first slider that it moves. */
  private reset({ grouping, lanes }: { grouping: Grouping; lanes: readonly OperationLane[] }): void {
    const { store, defaults } = this.session;
    const { operations } = store.get();
    const moved = lanes.find(({ row, switched }) => switched !== null && operations[row] !== undefined);
    const label = moved ? sliderLabel(grouping, moved) : LANDMARK;
    if (document.activeElement?.closest('.lane-tools'))
      [...this.querySelectorAll<HTMLInputElement>('.lane-place input')]
        .find((slider) => slider.getAttribute('aria-label') === label)
        ?.focus({ preventScroll: true });
    store.set({ operations: defaults.operations, landmark: defaults.landmark }, 'push');
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
