import { axisEnd } from '../rows/axisEnd.ts';
import { laneRows, type LaneRow } from '../rows/laneRows.ts';
import type { ViewState } from '../state/ViewState.ts';
import { laneTable } from '../views/swimmer/laneTable.ts';
import { swimmerCaption } from '../views/swimmer/swimmerCaption.ts';
import { articleSession } from './articleSession.ts';
import { PlotHost } from './PlotHost.ts';

const loadDrawing = () => import('../views/swimmer/drawSwimmer.ts');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

/** The swimmer plot on the page: the lanes of whatever table is shown. */
export class SwimmerElement extends HTMLElement {
  private lanes!: readonly LaneRow[];
  private readonly session = articleSession();

  connectedCallback(): void {
    const { store, series } = this.session;
    const place = this.querySelector<HTMLElement>('[data-part="plot"]');
    if (!place) throw new Error('swimmer-figure requires a part named plot');
    this.lanes = this.lanesOf(store.get());
    const host = new PlotHost(place, loadDrawing, ({ drawSwimmer }: Drawing, size) => {
      const { cohort, reading, years } = store.get();
      const id = `${this.dataset['figure'] ?? 'figure'}-live`;
      return drawSwimmer(
        this.lanes,
        series,
        { ...size, id, years, axisEnd: axisEnd(cohort, this.session.longestOf(reading)) },
        document,
      );
    });
    const follow = (state: ViewState) => {
      this.lanes = this.lanesOf(state);
      host.redraw();
      this.querySelector('[data-part="table"]')?.replaceWith(laneTable(this.lanes, series, document));
      const tables = this.session.setFor(state.reading)?.tables ?? 0n;
      this.querySelector('[data-part="caption"]')?.replaceWith(swimmerCaption(tables, document));
    };
    store.subscribe((state, previous) => {
      if ((['cohort', 'reading', 'years'] as const).some((key) => state[key] !== previous[key]))
        follow(state);
    });
    if (store.get() !== this.session.defaults) follow(store.get());
  }

  private lanesOf({ reading, cohort }: ViewState): readonly LaneRow[] {
    const set = this.session.setFor(reading);
    return set ? laneRows(set, cohort, this.session.series) : [];
  }
}
