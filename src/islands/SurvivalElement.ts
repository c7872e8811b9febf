import { axisEnd } from '../rows/axisEnd.ts';
import { stateRows } from '../rows/stateRows.ts';
import { survivalModel, type SurvivalModel } from '../rows/survivalModel.ts';
import type { ViewState } from '../state/ViewState.ts';
import { LayeredDrawing } from '../views/LayeredDrawing.ts';
import { readingSentence } from '../views/sentences/stateSentences.ts';
import { statusSentence } from '../views/sentences/statusSentence.ts';
import { sketchbook } from '../views/sketchbook.ts';
import { SketchedPart } from '../views/SketchedPart.ts';
import { PANELS, survivalPanel, type PanelName } from '../views/survival/survivalPanels.ts';
import { survivalTitle } from '../views/survival/survivalTitle.ts';
import { afterPaint } from './afterPaint.ts';
import { articleSession } from './articleSession.ts';
import { followStore } from '../figures/kit/followStore.ts';
import { inFold } from './inFold.ts';
import { keepRoom } from './keepRoom.ts';
import { moveOnPlot } from './moveOnPlot.ts';
import { PlotHost } from './PlotHost.ts';
import { pointedOf, type Pointed } from './pointed.ts';
import { readFromPlot } from './readFromPlot.ts';
import { showNote } from './showNote.ts';
import { showReading } from './showReading.ts';
import { showWords } from './showWords.ts';
import { survivalControls } from './survivalControls.ts';

const loadDrawing = () => import('../views/survival/drawSurvival.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

/** What moves over the drawing without changing what is drawn. */
const READ_KEYS: readonly (keyof ViewState)[] = ['time', 'row'];
/** Choices that another figure shows. */
const ELSEWHERE: readonly (keyof ViewState)[] = ['lanesByGroup'];
/** Panels that follow each choice at once; the table stands in a fold. */
const IN_SIGHT = PANELS.filter((name) => name !== 'table');
/** Milliseconds after which a reader has stopped, and what was read is said aloud. */
const STOPPED = 600;

/** The survival figure on the page: it keeps its parts in step with the store, and its controls with the reader. */
export class SurvivalElement extends HTMLElement {
  private model!: SurvivalModel;
  private host!: PlotHost<Drawing>;
  private pointed!: Pointed;
  /** Whether the figure shows an older state than the store has, because it can't be drawn yet. */
  private isBehind = false;
  private showHandles: (() => void) | undefined;
  private handled: readonly unknown[] = [];
  private showTable!: () => void;
  private saying: ReturnType<typeof setTimeout> | undefined;
  private readonly drawing = new LayeredDrawing(document);
  private readonly parts = new Map<string, HTMLElement>();
  private readonly panels = new Map<PanelName, SketchedPart>();
  private tip!: SketchedPart;
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, problems } = this.session;
    this.model = this.modelOf(store.get());
    const pointed = pointedOf(store);
    this.pointed = pointed.get();
    this.tip = new SketchedPart(this.named('tip').appendChild(document.createElement('div')));
    this.showTable = inFold(this.named('table').closest('details'), () => {
      this.showPanels(store.get(), ['table']);
    });
    this.host = new PlotHost(
      this.named('plot'),
      loadDrawing,
      (parts, size) => this.drawn(parts, size),
      () => {
        this.catchUp();
      },
    );
    const showControls = survivalControls(this, this.session, () => this.model);
    followStore(this, store, (state, previous) => {
      this.follow(state, previous);
      showControls(state);
    });
    followStore(this, pointed, (now) => {
      this.pointed = now;
      if (this.host.isReady) this.read(store.get());
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
      showWords(
        this.named('problem'),
        list.length === 0
          ? ''
          : `Part of the address was not understood (${list.join('; ')}). The rest is shown.`,
      );
    };
    problems.subscribe(showProblems);
    showProblems(problems.get());
    const state = store.get();
    if (!this.session.built || state !== this.session.defaults) this.begin(state);
    showControls(state);
    for (const room of this.querySelectorAll<HTMLElement>('.room')) keepRoom(room);
  }

  /** Another state than the one that was built: it is shown as soon as it can be drawn. */
  private begin(state: ViewState): void {
    this.isBehind = !this.host.isReady;
    if (this.isBehind) this.host.redraw();
    else this.show(state);
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
    if (!this.host.isReady) {
      this.isBehind = true;
      this.host.redraw();
      return;
    }
    if (changed.every((key) => READ_KEYS.includes(key))) {
      this.read(state);
      this.sayReading(state);
      return;
    }
    this.showAnew(state);
  }

  /** Once the drawing code is there: what was chosen meanwhile. */
  private catchUp(): void {
    if (this.isBehind) this.showAnew(this.session.store.get());
    this.isBehind = false;
  }

  private showAnew(state: ViewState): void {
    this.model = this.modelOf(state);
    this.show(state);
    this.say(statusSentence(this.model, this.session.series, state));
  }

  private drawn({ survivalDrawing }: Drawing, size: PlotHost<Drawing>['size']): SVGElement {
    const { store, series } = this.session;
    const options = { ...this.drawOptions(store.get()), ...size };
    const { frame, layers } = survivalDrawing(this.model, series, options, sketchbook);
    const standing = this.drawing.show(frame, layers);
    const places = [this.model, options.width, options.mortality, options.axisEnd];
    if (places.some((value, index) => value !== this.handled[index])) {
      this.handled = places;
      this.showHandles?.();
    }
    return standing;
  }

  /** The drawing, all words and all numbers, as the model and the state have them. */
  private show(state: ViewState): void {
    this.host.redraw();
    this.showPanels(state, IN_SIGHT);
    this.showReader(state);
    showWords(this.named('title'), survivalTitle(this.model, this.session.series, state.mortality));
    showNote(this, this.session, state);
    this.showTable();
  }

  /** Moves what lies over the drawing to the time and the row that are read, and says them beside it. */
  private read(state: ViewState): void {
    const overlaid = state.leaveOneOut || state.extremes || state.oneMore;
    this.host.redraw();
    this.showPanels(state, overlaid ? ['readout', 'fragility'] : ['readout']);
    this.showReader(state);
  }

  private showPanels(state: ViewState, names: readonly PanelName[]): void {
    const { series, setFor } = this.session;
    const { timeVectors = 0n } = setFor(state.reading) ?? {};
    const options = { ...this.drawOptions(state), timeVectors };
    for (const name of names)
      this.panel(name).show(survivalPanel(name, this.model, series, options, sketchbook));
  }

  private showReader(state: ViewState): void {
    const { model, session } = this;
    showReading(this.named('reader'), this.tip, model, session.series, this.drawOptions(state));
  }

  /** What was read is said once the reader has stopped: a slider says its value itself, this says all of it. */
  private sayReading(state: ViewState): void {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const { series } = this.session;
      this.say(readingSentence(stateRows(this.model.strata, [state.time]), series, state));
    }, STOPPED);
  }

  /** Aloud, not on the screen: it may wait for what is seen. */
  private say(words: string): void {
    clearTimeout(this.saying);
    afterPaint(() => {
      showWords(this.named('live'), words);
    });
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

  private panel(name: PanelName): SketchedPart {
    const panel = this.panels.get(name) ?? new SketchedPart(this.named(name));
    this.panels.set(name, panel);
    return panel;
  }

  private named(name: string): HTMLElement {
    const found = this.parts.get(name) ?? this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`survival-figure requires a part named ${name}`);
    this.parts.set(name, found);
    return found;
  }
}
