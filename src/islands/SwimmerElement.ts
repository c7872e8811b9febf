import { axisEnd } from '../rows/axisEnd.ts';
import { laneRows, type LaneRow } from '../rows/laneRows.ts';
import { sortLanes } from '../rows/sortLanes.ts';
import { spreadLanes } from '../rows/spreadLanes.ts';
import type { ViewState } from '../state/ViewState.ts';
import { laneSentence } from '../views/sentences/laneSentence.ts';
import { laneHeight, LANES_TOP } from '../views/swimmer/laneSize.ts';
import { laneTable } from '../views/swimmer/laneTable.ts';
import { swimmerCaption } from '../views/swimmer/swimmerCaption.ts';
import { swimmerKey } from '../views/swimmer/swimmerKey.ts';
import { swimmerTitle } from '../views/swimmer/swimmerTitle.ts';
import { pageSession } from '../state/pageSession.ts';
import { followStore } from '../figures/kit/followStore.ts';
import { PlotHost } from './PlotHost.ts';
import { pointedOf } from '../state/pointed.ts';
import { readFromLanes } from './readFromLanes.ts';
import { showNote } from './showNote.ts';

const loadDrawing = () => import('../views/swimmer/drawSwimmer.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

/** The swimmer plot on the page: the lanes of whatever table is shown, and the row that is followed through the figures. */
export class SwimmerElement extends HTMLElement {
  private lanes!: readonly LaneRow[];
  private host!: PlotHost<Drawing>;
  private parts: Drawing | undefined;
  /** Whether the figure shows an older state than the store has, because it can't be drawn yet. */
  private isBehind = false;
  private readonly session = pageSession();

  connectedCallback(): void {
    const { store, series } = this.session;
    this.lanes = this.lanesOf(store.get());
    this.host = new PlotHost(
      this.named('plot'),
      loadDrawing,
      (parts, size) => {
        this.parts = parts;
        return parts.drawSwimmer(this.lanes, series, { ...this.options(), ...size }, document);
      },
      () => {
        if (this.isBehind) this.follow(store.get());
        this.isBehind = false;
      },
    );
    followStore(this, store, (state, previous) => {
      const changed = (keys: readonly (keyof ViewState)[]) =>
        keys.some((key) => state[key] !== previous[key]);
      const sorted = changed(['lanesByGroup']) || (state.lanesByGroup && changed(['grouping']));
      if (changed(['cohort', 'reading', 'asked', 'years']) || sorted) this.follow(state);
      else if (changed(['row', 'time'])) this.light();
    });
    followStore(this, pointedOf(store), () => {
      this.light();
    });
    readFromLanes(this.named('reader'), this.session, () => ({
      lanes: this.lanes,
      top: LANES_TOP,
      height: laneHeight(this.host.size.layout),
    }));
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name.endsWith('-lanes'))
        store.set({ lanesByGroup: target.value === 'group' }, 'push');
    });
    const table = this.querySelector('.table-scroll');
    table?.addEventListener('pointerover', (event) => {
      const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
      pointedOf(store).set({ row: row?.getAttribute('data-row') ?? null }, 'none');
    });
    table?.addEventListener('pointerleave', () => {
      pointedOf(store).set({ row: null }, 'none');
    });
    if (!this.session.built || store.get() !== this.session.defaults) this.follow(store.get());
  }

  private follow(state: ViewState): void {
    this.isBehind = !this.host.isReady;
    this.lanes = this.lanesOf(state);
    this.host.redraw();
    if (this.isBehind) return;
    const set = this.session.setFor(state.reading);
    if (!set) return;
    const { series } = this.session;
    const of = state.cohort.patients.length;
    const count = { drawn: this.lanes.length, of, byGroup: state.lanesByGroup && state.grouping !== null };
    this.named('table').replaceWith(laneTable(this.lanes, series, document, set.isTable));
    this.named('caption').replaceWith(swimmerCaption(set, count, document));
    this.named('key').replaceWith(swimmerKey(series, document, set.isTable));
    showNote(this, this.session, state);
    this.named('title').replaceChildren(swimmerTitle(this.lanes, series, of));
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name$="-lanes"]'))
      input.checked = (input.value === 'group') === state.lanesByGroup;
    this.light();
  }

  /** Lights up the row that is followed, in the lanes and in the table, and moves the line of the time read off. */
  private light(): void {
    const options = { ...this.options(), ...this.host.size };
    const place = this.lanes.findIndex((lane) => lane.row === options.row);
    const lane = this.lanes[place];
    const reader = this.named('reader');
    reader.setAttribute('aria-valuenow', String(place + 1));
    reader.setAttribute('aria-valuemax', String(this.lanes.length));
    reader.setAttribute('aria-valuetext', lane ? laneSentence(lane, this.session.series) : 'no row');
    for (const row of this.querySelectorAll('tr[data-row]'))
      row.classList.toggle('lit', row.getAttribute('data-row') === options.row);
    const drawing = this.host.drawing;
    if (!drawing || !this.parts) return;
    const { litLane, laneCursor } = this.parts;
    drawing.querySelector('[data-mark="linked"]')?.replaceWith(litLane(this.lanes, options, document));
    const axis = { domain: [0, options.axisEnd] } as const;
    drawing
      .querySelector('[data-mark="cursor"]')
      ?.replaceWith(laneCursor(this.lanes.length, { ...options, axis }, document));
  }

  private options() {
    const { cohort, reading, years, row } = this.session.store.get();
    const pointed = pointedOf(this.session.store).get();
    return {
      id: `${this.dataset['figure'] ?? 'figure'}-live`,
      years,
      axisEnd: axisEnd(cohort, this.session.longestOf(reading)),
      // The curve's reading shows here only while it lasts: this figure has no read-out of its own.
      time: pointed.time,
      row: pointed.row ?? row,
    };
  }

  private lanesOf({ reading, cohort, lanesByGroup, grouping }: ViewState): readonly LaneRow[] {
    const set = this.session.setFor(reading);
    const { series, record } = this.session;
    if (!set) return [];
    return sortLanes(
      spreadLanes(laneRows(set, cohort, series, record)),
      series,
      lanesByGroup ? grouping : null,
    );
  }

  private named(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`swimmer-figure requires a part named ${name}`);
    return found;
  }
}
