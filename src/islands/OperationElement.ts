import type { Grouping } from '../cohort/Series.ts';
import { formatTime } from '../format/formatTime.ts';
import { axisEnd } from '../rows/axisEnd.ts';
import { operationComparisons } from '../rows/operationComparisons.ts';
import { laterTreatment, operationLanes, type OperationLane } from '../rows/operationLanes.ts';
import { survivalModel } from '../rows/survivalModel.ts';
import { landmarkOf } from '../state/landmarkOf.ts';
import { comparisonPanel } from '../views/operation/comparisonPanel.ts';
import { comparisonTable } from '../views/operation/comparisonTable.ts';
import { laneBoard, landmarkTrack, landmarkWords, laneWords } from '../views/operation/laneBoard.ts';
import { laneTrack } from '../views/operation/laneTrack.ts';
import { operationFindings } from '../views/operation/operationWords.ts';
import { arrangementPanel } from '../views/survival/arrangementPanel.ts';
import { articleSession } from './articleSession.ts';
import { followStore } from '../figures/kit/followStore.ts';
import { moveArrangement } from './moveArrangement.ts';
import { showNote } from './showNote.ts';

/** The later treatment on the page: sliders over the lanes place it, and every comparison follows. */
export class OperationElement extends HTMLElement {
  private grouping!: Grouping;
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, series, defaults } = this.session;
    const grouping = laterTreatment(series);
    if (!grouping) throw new Error('operation-figure requires a grouping that was not known at time zero');
    this.grouping = grouping;
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.place(target);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
      if (button) this.act(button.dataset['action']);
    });
    followStore(this, store, (state, previous) => {
      showNote(this, this.session, state);
      if (state.cohort !== previous.cohort || state.reading !== previous.reading) this.showTable();
      else if (state.operations !== previous.operations || state.landmark !== previous.landmark) this.show();
    });
    const state = store.get();
    showNote(this, this.session, state);
    if (state.cohort !== defaults.cohort || state.reading !== defaults.reading) this.showTable();
    else if (state.operations !== defaults.operations || state.landmark !== defaults.landmark) this.show();
  }

  private get lanes(): OperationLane[] {
    const { cohort, operations } = this.session.store.get();
    return operationLanes(cohort, this.grouping, operations);
  }

  private get options() {
    const { store, longestOf, series } = this.session;
    const state = store.get();
    return {
      axisEnd: axisEnd(state.cohort, longestOf(state.reading)),
      landmark: landmarkOf(state, series),
    };
  }

  private place(input: HTMLInputElement): void {
    const { store } = this.session;
    const value = Number(input.value);
    const row = input.dataset['row'];
    if (input.dataset['control'] === 'landmark') store.set({ landmark: value }, 'replace');
    if (row === undefined) return;
    const lane = this.lanes.find((each) => each.row === row);
    if (!lane) return;
    const kept = Math.min(lane.latest, Math.max(lane.earliest, value));
    store.set({ operations: { ...store.get().operations, [row]: kept } }, 'replace');
    // The slider spans the axis; its mark stays where the treatment is possible.
    input.value = String(kept);
  }

  private act(action: string | undefined): void {
    const { store, defaults } = this.session;
    if (action === 'reset')
      store.set({ operations: defaults.operations, landmark: defaults.landmark }, 'push');
    if (action === 'previous' || action === 'next') {
      const also = moveArrangement(this.session, this.grouping, action === 'next' ? 1 : -1);
      this.querySelector('[data-part="arrangement-words"]')?.append(also);
      this.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
    }
  }

  /** The marks and all that follows from them; the sliders stay, one of them may be under the reader's finger. */
  private show(): void {
    const { lanes, options } = this;
    const { series } = this.session;
    for (const lane of lanes)
      this.showLane(lane.row, laneTrack(lane, options, document), laneWords(lane, series), lane.switched);
    this.showLane(
      'landmark',
      landmarkTrack(options, document),
      landmarkWords(options.landmark, series),
      options.landmark,
    );
    this.showComparisons(lanes);
  }

  private showLane(name: string, track: SVGElement, words: string, value: number | null): void {
    const lane = this.querySelector(`[data-lane="${name}"]`);
    lane?.querySelector('svg')?.replaceWith(track);
    const text = lane?.querySelector('.lane-words');
    if (text) text.textContent = words;
    const input = lane?.querySelector('input');
    if (!input || value === null) return;
    if (input.value !== String(value)) input.value = String(value);
    input.setAttribute('aria-valuetext', formatTime(value, this.session.series, false));
  }

  private showComparisons(lanes: readonly OperationLane[]): void {
    const { options, grouping } = this;
    const { series, store, defaults } = this.session;
    const comparisons = operationComparisons(lanes, grouping, options.landmark);
    for (const comparison of comparisons)
      this.named(comparison.kind).replaceWith(comparisonPanel(comparison, lanes, series, options, document));
    this.named('findings').replaceWith(operationFindings(lanes, comparisons, grouping, series, document));
    this.named('table').replaceWith(comparisonTable(comparisons, series, options.landmark, document));
    const { operations, landmark } = store.get();
    const reset = this.querySelector<HTMLElement>('[data-action="reset"]');
    if (reset) reset.hidden = operations === defaults.operations && landmark === defaults.landmark;
  }

  /** Another table: other lanes, so the sliders are made anew. */
  private showTable(): void {
    const { lanes, options, grouping } = this;
    const { series, store, setFor } = this.session;
    const state = store.get();
    const set = setFor(state.reading);
    if (!set) return;
    const model = survivalModel(set, state.cohort, series, { ...state, grouping: grouping.id });
    const panel = arrangementPanel(model, series, document);
    panel.setAttribute('data-part', 'arrangement');
    this.named('arrangement').replaceWith(panel);
    this.named('lanes').replaceWith(laneBoard(lanes, grouping.label, series, options, document));
    this.showComparisons(lanes);
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`operation-figure requires a part named ${name}`);
    return found;
  }
}
