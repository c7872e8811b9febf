import { axisEnd } from '../rows/axisEnd.ts';
import { survivalModel, type SurvivalModel } from '../rows/survivalModel.ts';
import type { ViewState } from '../state/ViewState.ts';
import { statusSentence } from '../views/sentences/statusSentence.ts';
import { survivalPanels } from '../views/survival/survivalPanels.ts';
import { survivalTitle } from '../views/survival/survivalTitle.ts';
import { articleSession } from './articleSession.ts';
import { PlotHost } from './PlotHost.ts';
import { survivalControls } from './survivalControls.ts';

const loadDrawing = () => import('../views/survival/drawSurvival.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

/** What the model depends on; a change of anything else redraws from the model that stands. */
const MODEL_KEYS = ['grouping', 'cohort', 'reading', 'method'] as const;

/** The survival figure on the page: it keeps its parts in step with the store, and its controls with the reader. */
export class SurvivalElement extends HTMLElement {
  private model!: SurvivalModel;
  private host!: PlotHost<Drawing>;
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, problems } = this.session;
    this.model = this.modelOf(store.get());
    this.host = new PlotHost(this.named('plot'), loadDrawing, (draw, size) => this.drawn(draw, size));
    const showControls = survivalControls(this, this.session, () => this.model);
    store.subscribe((state, previous) => {
      this.follow(state, previous);
      showControls(state);
    });
    const showProblems = ({ list }: { list: readonly string[] }) => {
      this.named('problem').textContent =
        list.length === 0
          ? ''
          : `Part of the address was not understood (${list.join('; ')}). The rest is shown.`;
    };
    problems.subscribe(showProblems);
    showProblems(problems.get());
    const state = store.get();
    if (state !== this.session.defaults) {
      this.swapPanels(state);
      showControls(state);
    }
  }

  private modelOf(state: ViewState): SurvivalModel {
    const set = this.session.setFor(state.reading);
    if (!set) throw new Error('survival-figure requires a reading that some table agrees with');
    return survivalModel(set, state.cohort, this.session.series, state);
  }

  private follow(state: ViewState, previous: ViewState): void {
    const changed = (keys: readonly (keyof ViewState)[]) => keys.some((key) => state[key] !== previous[key]);
    if (changed(MODEL_KEYS)) this.model = this.modelOf(state);
    const onlyTime = !changed((Object.keys(state) as (keyof ViewState)[]).filter((key) => key !== 'time'));
    if (onlyTime) this.moveCursor(state);
    else this.host.redraw();
    this.swapPanels(state);
    if (!onlyTime) this.named('live').textContent = statusSentence(this.model, this.session.series, state);
  }

  private drawn({ drawSurvival }: Drawing, size: PlotHost<Drawing>['size']): SVGElement {
    const state = this.session.store.get();
    return drawSurvival(this.model, this.session.series, { ...this.drawOptions(state), ...size }, document);
  }

  private moveCursor(state: ViewState): void {
    const drawing = this.host.drawing;
    if (!drawing) return;
    void loadDrawing().then(({ cursorOf }) => {
      const options = { ...this.drawOptions(state), ...this.host.size };
      drawing
        .querySelector('.time-cursor')
        ?.replaceWith(cursorOf(this.model, this.session.series, options, document));
    });
  }

  private drawOptions(state: ViewState) {
    const { series } = this.session;
    return {
      ...state,
      id: `${this.dataset['figure'] ?? 'figure'}-live`,
      axisEnd: axisEnd(state.cohort, this.session.longestOf(state.reading)),
      room: Math.max(1, ...series.groupings.map((grouping) => grouping.levels.length)),
    };
  }

  private swapPanels(state: ViewState): void {
    const set = this.session.setFor(state.reading);
    const panels = survivalPanels(
      this.model,
      this.session.series,
      {
        ...state,
        timeVectors: set?.timeVectors ?? 0n,
        axisEnd: axisEnd(state.cohort, this.session.longestOf(state.reading)),
      },
      document,
    );
    for (const [name, panel] of Object.entries(panels)) swap(this.named(name), panel);
    this.named('title').textContent = survivalTitle(this.model, this.session.series, state.mortality);
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`survival-figure requires a part named ${name}`);
    return found;
  }
}

/** Replaces a part unless nothing in it changed; a focused button keeps the focus. */
function swap(old: HTMLElement, fresh: HTMLElement): void {
  if (old.isEqualNode(fresh)) return;
  const action = old.contains(document.activeElement) && document.activeElement?.getAttribute('data-action');
  old.replaceWith(fresh);
  if (action) fresh.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
}
