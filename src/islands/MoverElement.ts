import { axisEnd } from '../rows/axisEnd.ts';
import { exitRows } from '../rows/exitRows.ts';
import type { ViewState } from '../state/ViewState.ts';
import { roomList } from '../views/mover/roomList.ts';
import { articleSession } from './articleSession.ts';
import { showNote } from './showNote.ts';

/** The room of every exit of the shown table, which follows as exits are moved on their curves; and steps to other tables. */
export class MoverElement extends HTMLElement {
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, setFor } = this.session;
    const figure = this.closest('figure');
    // A table that was loaded has nothing to move.
    if (figure && setFor(store.get().reading)?.timeVectors === 1n) {
      figure.hidden = true;
      return;
    }
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof HTMLElement ? target.dataset['action'] : undefined;
      const set = this.session.setFor(store.get().reading);
      if (!set) return;
      if (action === 'another') store.set({ cohort: set.another(store.get().cohort, Math.random) }, 'push');
      if (action === 'central') store.set({ cohort: set.central }, 'push');
    });
    store.subscribe((state, previous) => {
      if (
        state.cohort !== previous.cohort ||
        state.reading !== previous.reading ||
        state.asked !== previous.asked
      )
        this.show(state);
    });
    this.show(store.get());
  }

  private show(state: ViewState): void {
    const { cohort, reading } = state;
    showNote(this, this.session, state);
    const { setFor, longestOf, series } = this.session;
    const set = setFor(reading);
    if (!set) return;
    const end = axisEnd(cohort, longestOf(reading));
    this.querySelector('.rooms')?.replaceWith(roomList(exitRows(set, cohort), series, { end }, document));
  }
}
