import { axisEnd } from '../rows/axisEnd.ts';
import { survivalModel } from '../rows/survivalModel.ts';
import type { ViewState } from '../state/ViewState.ts';
import { articleSession } from './articleSession.ts';
import { followStore } from '../figures/kit/followStore.ts';
import { sayProblem } from './sayProblem.ts';
import { STANDS_STILL } from './standsStill.ts';

/** All groupings of the shown table side by side. They are redrawn only while they are open. */
export class MultiplesElement extends HTMLElement {
  private stale = false;
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, defaults, built } = this.session;
    const details = this.querySelector('details');
    this.stale = !built || store.get() !== defaults;
    followStore(this, store, (state, previous) => {
      const changed = (Object.keys(state) as (keyof ViewState)[]).some(
        (key) => key !== 'time' && key !== 'grouping' && state[key] !== previous[key],
      );
      if (!changed) return;
      this.stale = true;
      if (details?.open) void this.redraw();
    });
    details?.addEventListener('toggle', () => {
      if (details.open && this.stale) void this.redraw();
    });
  }

  private async redraw(): Promise<void> {
    const parts = await import('../views/survival/multipleCard.ts').catch((error: unknown) => {
      reportError(error);
    });
    const place = this.querySelector('details') ?? this;
    if (!parts) {
      sayProblem(place, STANDS_STILL);
      return;
    }
    sayProblem(place, '', STANDS_STILL);
    const { multipleCard } = parts;
    const { store, series, setFor } = this.session;
    const state = store.get();
    const set = setFor(state.reading);
    if (!set) return;
    const id = `${this.dataset['figure'] ?? 'figure'}-multiple`;
    const cards = [null, ...series.groupings.map((grouping) => grouping.id)].map((grouping) =>
      multipleCard(
        survivalModel(set, state.cohort, series, { ...state, grouping }),
        series,
        {
          ...state,
          id: `${id}-${grouping ?? 'all'}`,
          axisEnd: axisEnd(state.cohort, this.session.longestOf(state.reading)),
        },
        document,
      ),
    );
    this.querySelector('[data-part="multiples"]')?.replaceChildren(...cards);
    this.stale = false;
  }
}
