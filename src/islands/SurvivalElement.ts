import { axisEnd } from '../rows/axisEnd.ts';
import { stateRows } from '../rows/stateRows.ts';
import { survivalModel, type SurvivalModel } from '../rows/survivalModel.ts';
import type { ViewState } from '../state/ViewState.ts';
import { patchTree } from '../views/patchTree.ts';
import { readingTip, readout } from '../views/readout.ts';
import { readingSentence, shortReading } from '../views/sentences/stateSentences.ts';
import { statusSentence } from '../views/sentences/statusSentence.ts';
import { survivalPanels } from '../views/survival/survivalPanels.ts';
import { survivalTitle } from '../views/survival/survivalTitle.ts';
import { articleSession } from './articleSession.ts';
import { followStore } from './followStore.ts';
import { keepRoom } from './keepRoom.ts';
import { moveOnPlot } from './moveOnPlot.ts';
import { PlotHost } from './PlotHost.ts';
import { pointedOf, type Pointed } from './pointed.ts';
import { readFromPlot } from './readFromPlot.ts';
import { survivalControls } from './survivalControls.ts';

const loadDrawing = () => import('../views/survival/drawSurvival.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

/** What the model depends on; a change of anything else redraws from the model that stands. */
const MODEL_KEYS = ['grouping', 'cohort', 'reading', 'method', 'excluded'] as const;
/** What moves over the drawing without redrawing it. */
const READ_KEYS: readonly (keyof ViewState)[] = ['time', 'row'];
/** Choices that another figure shows. */
const ELSEWHERE: readonly (keyof ViewState)[] = ['lanesByGroup'];
/** Milliseconds after which a reader has stopped, and what was read is said aloud. */
const STOPPED = 600;

/** The survival figure on the page: it keeps its parts in step with the store, and its controls with the reader. */
export class SurvivalElement extends HTMLElement {
  private model!: SurvivalModel;
  private host!: PlotHost<Drawing>;
  private pointed!: Pointed;
  private parts: Drawing | undefined;
  private showHandles: (() => void) | undefined;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, problems } = this.session;
    this.model = this.modelOf(store.get());
    const pointed = pointedOf(store);
    this.pointed = pointed.get();
    this.host = new PlotHost(this.named('plot'), loadDrawing, (draw, size) => {
      this.parts = draw;
      const drawing = this.drawn(draw, size);
      this.showHandles?.();
      return drawing;
    });
    const showControls = survivalControls(this, this.session, () => this.model);
    followStore(this, store, (state, previous) => {
      this.follow(state, previous);
      showControls(state);
    });
    pointed.subscribe((now) => {
      this.pointed = now;
      this.read(store.get());
    });
    const reading = {
      session: this.session,
      model: () => this.model,
      frame: () => ({ ...this.drawOptions(store.get()), ...this.host.size }),
    };
    readFromPlot(this.named('reader'), reading);
    const handles = this.querySelector<HTMLElement>('[data-part="handles"]');
    if (handles) this.showHandles = moveOnPlot(handles, reading);
    const showProblems = ({ list }: { list: readonly string[] }) => {
      this.named('problem').textContent =
        list.length === 0
          ? ''
          : `Part of the address was not understood (${list.join('; ')}). The rest is shown.`;
    };
    problems.subscribe(showProblems);
    showProblems(problems.get());
    const state = store.get();
    if (!this.session.built || state !== this.session.defaults) {
      this.swapPanels(state);
      this.read(state);
    }
    showControls(state);
    for (const part of this.querySelectorAll<HTMLElement>('.figure-body, figcaption')) keepRoom(part);
  }

  private modelOf(state: ViewState): SurvivalModel {
    const set = this.session.setFor(state.reading);
    if (!set) throw new Error('survival-figure requires a reading that some table agrees with');
    return survivalModel(set, state.cohort, this.session.series, state);
  }

  private follow(state: ViewState, previous: ViewState): void {
    const changed = (Object.keys(state) as (keyof ViewState)[]).filter(
      (key) => state[key] !== previous[key] && !ELSEWHERE.includes(key),
    );
    if (changed.length === 0) return;
    if (changed.every((key) => READ_KEYS.includes(key))) {
      this.read(state);
      this.sayReading(state);
      return;
    }
    if (MODEL_KEYS.some((key) => changed.includes(key))) this.model = this.modelOf(state);
    this.host.redraw();
    this.swapPanels(state);
    this.read(state);
    this.say(statusSentence(this.model, this.session.series, state));
  }

  private drawn({ drawSurvival }: Drawing, size: PlotHost<Drawing>['size']): SVGElement {
    const state = this.session.store.get();
    return drawSurvival(this.model, this.session.series, { ...this.drawOptions(state), ...size }, document);
  }

  /** Moves what lies over the drawing to the time and the row that are read, and says them beside it. */
  private read(state: ViewState): void {
    const { series } = this.session;
    const options = this.drawOptions(state);
    const states = stateRows(this.model.strata, [options.time]);
    const readoutNow = readout(states, series, options, document);
    readoutNow.setAttribute('data-part', 'readout');
    patchTree(this.named('readout'), readoutNow);
    const reader = this.named('reader');
    reader.setAttribute('aria-valuenow', String(options.time));
    reader.setAttribute('aria-valuemax', String(options.axisEnd));
    reader.setAttribute('aria-valuetext', shortReading(states, series, options));
    const drawing = this.host.drawing;
    if (!drawing || !this.parts) return;
    const placed = { ...options, ...this.host.size };
    const cursor = drawing.querySelector('.time-cursor');
    if (cursor) patchTree(cursor, this.parts.cursorOf(this.model, series, placed, document));
    const linked = drawing.querySelector('[data-mark="linked"]');
    if (linked) patchTree(linked, this.parts.linkOf(this.model, placed, document));
    const tip = this.named('tip');
    tip.replaceChildren(readingTip(states, series, options, document));
    if (state.leaveOneOut || state.extremes || state.oneMore) this.swapPanels(state, ['fragility']);
  }

  /** What was read is said once the reader has stopped: a slider says its value itself, this says all of it. */
  private sayReading(state: ViewState): void {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const { series } = this.session;
      this.say(readingSentence(stateRows(this.model.strata, [state.time]), series, state));
    }, STOPPED);
  }

  private say(words: string): void {
    clearTimeout(this.saying);
    this.named('live').textContent = words;
  }

  private drawOptions(state: ViewState) {
    const { series } = this.session;
    return {
      ...state,
      time: this.pointed.time ?? state.time,
      row: this.pointed.row ?? state.row,
      id: `${this.dataset['figure'] ?? 'figure'}-live`,
      axisEnd: axisEnd(state.cohort, this.session.longestOf(state.reading)),
      room: Math.max(1, ...series.groupings.map((grouping) => grouping.levels.length)),
    };
  }

  private swapPanels(state: ViewState, only?: readonly string[]): void {
    const set = this.session.setFor(state.reading);
    const panels = survivalPanels(
      this.model,
      this.session.series,
      { ...this.drawOptions(state), timeVectors: set?.timeVectors ?? 0n },
      document,
    );
    for (const [name, panel] of Object.entries(panels)) {
      if (!only || only.includes(name)) patchTree(this.named(name), panel);
    }
    this.named('title').textContent = survivalTitle(this.model, this.session.series, state.mortality);
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`survival-figure requires a part named ${name}`);
    return found;
  }
}
