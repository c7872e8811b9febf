import type { Cohort } from '../cohort/Cohort.ts';
import { axisEnd } from '../rows/axisEnd.ts';
import { laneRows, type LaneRow } from '../rows/laneRows.ts';
import type { ViewState } from '../state/ViewState.ts';
import { exitName, exitWords, moverList } from '../views/mover/moverList.ts';
import { articleSession } from './articleSession.ts';

/**
 * Sliders that move the exits of the shown table. A slider goes only where the record allows; the exits that give way move with
 * it, so that every table on the way is compatible.
 */
export class MoverElement extends HTMLElement {
  private readonly session = articleSession();
  private moving = false;

  connectedCallback(): void {
    const { store, setFor } = this.session;
    const figure = this.closest('figure');
    // A table that was loaded has nothing to move.
    if (figure && setFor(store.get().reading)?.timeVectors === 1n) {
      figure.hidden = true;
      return;
    }
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['place'] !== undefined) this.move(target);
    });
    this.addEventListener('click', ({ target }) => {
      const action = target instanceof HTMLElement ? target.dataset['action'] : undefined;
      const set = this.session.setFor(store.get().reading);
      if (!set) return;
      if (action === 'another') store.set({ cohort: set.another(store.get().cohort, Math.random) }, 'push');
      if (action === 'central') store.set({ cohort: set.central }, 'push');
    });
    store.subscribe((state, previous) => {
      if (state.cohort !== previous.cohort || state.reading !== previous.reading) this.show(state);
    });
    this.show(store.get());
  }

  private move(slider: HTMLInputElement): void {
    const { store, setFor, series } = this.session;
    const { cohort, reading } = store.get();
    const set = setFor(reading);
    const place = Number(slider.dataset['place']);
    const patient = cohort.patients[place];
    if (!set || !patient) return;
    const wished = Number(slider.value);
    const moved = nearestMove(cohort, place, wished, (time) => set.moved(cohort, place, time));
    const time = moved?.patients[place]?.time ?? patient.time;
    this.status(
      time === wished ? '' : `The record lets this exit go no further than ${series.time.one} ${time}.`,
    );
    if (moved) {
      this.moving = true;
      store.set({ cohort: moved }, 'replace');
      this.moving = false;
    }
    slider.value = String(time);
  }

  private show({ cohort, reading }: ViewState): void {
    const { setFor, longestOf, series } = this.session;
    const set = setFor(reading);
    if (!set) return;
    const lanes = laneRows(set, cohort, series);
    // While a slider is held, its own element must stay; only values and words are brought up to date.
    if (this.moving && lanes.length === this.querySelectorAll('[data-place]').length) this.refresh(lanes);
    else {
      const list = moverList(lanes, series, { end: axisEnd(cohort, longestOf(reading)) }, document);
      this.querySelector('.mover')?.replaceWith(list);
    }
  }

  private refresh(lanes: readonly LaneRow[]): void {
    for (const [place, lane] of lanes.entries()) {
      const slider = this.querySelector<HTMLInputElement>(`[data-place="${place}"]`);
      const words = this.querySelector(`[data-words="${place}"]`);
      if (slider) {
        slider.value = String(lane.time);
        slider.setAttribute(
          'aria-valuetext',
          `${exitName(lane, this.session.series)}: ${exitWords(lane, this.session.series)}`,
        );
      }
      if (words) words.textContent = exitWords(lane, this.session.series);
    }
  }

  private status(words: string): void {
    const status = this.querySelector('[data-part="status"]');
    if (status) status.textContent = words;
  }
}

/** The move to the time wished, or to the one nearest to it on the way from where the exit is; null if it can't move at all. */
function nearestMove(
  cohort: Cohort,
  place: number,
  wished: number,
  moved: (time: number) => Cohort | null,
): Cohort | null {
  const from = cohort.patients[place]?.time ?? wished;
  const whole = moved(wished);
  if (whole) return whole;
  // What is allowed is one stretch around the present time, so halving finds its end.
  let [good, bad] = [from, wished];
  let best: Cohort | null = null;
  while (Math.abs(bad - good) > 1) {
    const middle = Math.trunc((good + bad) / 2);
    const table = moved(middle);
    if (table) [good, best] = [middle, table];
    else bad = middle;
  }
  return best;
}
