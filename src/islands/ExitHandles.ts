import { exitRows, type ExitRow } from '../rows/exitRows.ts';
import { exitName, exitWords } from '../figures/mover/exitWords.ts';
import { exitPlaces, type ExitPlace } from '../views/survival/exitPlaces.ts';
import { plotFrame } from '../views/survival/plotFrame.ts';
import { pointedOf } from './pointed.ts';
import type { PlotReading } from './readFromPlot.ts';

/** An exit on its curve. */
export type Handle = ExitRow & Pick<ExitPlace, 'x' | 'after'>;

/** Px from the axis in which arrows stand over a mark, and from the top in which words stand under it. */
const NEAR_AXIS = 20;
const NEAR_TOP = 56;

/**
 * Handles on the exits of the shown table that have room, each a slider over its mark; and the room of the one that is looked at,
 * on the axis, with its words.
 */
export class ExitHandles {
  private handles: readonly Handle[] = [];
  private readonly elements = new Map<string, HTMLElement>();
  private readonly room = part('exit-room');
  private readonly tip = part('exit-tip');
  private active: string | null = null;
  private readonly layer: HTMLElement;
  private readonly plot: PlotReading;

  constructor(layer: HTMLElement, plot: PlotReading) {
    this.layer = layer;
    this.plot = plot;
    layer.replaceChildren(this.room, this.tip);
  }

  /** Puts the handles where the exits are now. */
  show(): void {
    const { session, model, frame } = this.plot;
    const { series, store, setFor } = session;
    const { cohort, reading } = store.get();
    const set = setFor(reading);
    const { bottom, ...plot } = plotFrame(frame());
    const places = exitPlaces(model().strata, { bottom, ...plot });
    this.handles = (set ? exitRows(set, cohort) : []).flatMap((exit) => {
      const place = places.find(({ row }) => row === exit.row);
      return place && exit.room.length > 1 ? [{ ...exit, x: place.x, after: place.after }] : [];
    });
    for (const [role, element] of this.elements)
      if (!this.find(role)) {
        element.remove();
        this.elements.delete(role);
      }
    for (const handle of this.handles) {
      const element = this.elements.get(handle.role) ?? this.make(handle.role);
      const label = `${exitName(handle, series)}, in ${series.time.many} since ${series.time.zero}`;
      element.setAttribute('aria-label', label);
      element.setAttribute('aria-valuemin', String(handle.room[0]));
      element.setAttribute('aria-valuemax', String(handle.room.at(-1)));
      element.setAttribute('aria-valuenow', String(handle.time));
      element.setAttribute('aria-valuetext', exitWords(handle, series));
      element.classList.toggle('arrows-over', handle.after > bottom - NEAR_AXIS);
      place(element, { left: handle.x, top: handle.after });
    }
    this.showRoom();
  }

  find(role: string | null): Handle | undefined {
    return this.handles.find((handle) => handle.role === role);
  }

  /** The exit nearest to a point of the drawing: handles of exits close together lie over each other. */
  nearest(x: number, y: number): { handle: Handle; element: HTMLElement } | null {
    const away = (handle: Handle) => Math.hypot(x - handle.x, y - handle.after);
    const [handle] = this.handles.toSorted((a, b) => away(a) - away(b));
    const element = handle && this.elements.get(handle.role);
    return element ? { handle, element } : null;
  }

  /** Shows the room of an exit, and lights up its row in all figures; null for none. */
  look(role: string | null): void {
    this.active = role;
    pointedOf(this.plot.session.store).set({ row: this.find(role)?.row ?? null }, 'none');
    this.showRoom();
  }

  private showRoom(): void {
    const handle = this.find(this.active);
    this.room.hidden = this.tip.hidden = handle === undefined;
    if (!handle) return;
    const { x, bottom } = plotFrame(this.plot.frame());
    const first = x(handle.room[0] ?? handle.time);
    place(this.room, { left: first, width: x(handle.room.at(-1) ?? handle.time) - first, top: bottom });
    this.tip.textContent = exitWords(handle, this.plot.session.series);
    const [width, widest] = [this.tip.offsetWidth, this.layer.clientWidth];
    place(this.tip, {
      left: Math.min(Math.max(handle.x - width / 2, 0), widest - width),
      top: handle.after + (handle.after < NEAR_TOP ? 28 : -NEAR_TOP),
    });
  }

  private make(role: string): HTMLElement {
    const made = part('exit-handle');
    made.dataset['exit'] = role;
    made.tabIndex = 0;
    made.setAttribute('role', 'slider');
    // Tabs go through the events, then through those who left. What has the focus isn't taken out and put back.
    const rank = (one: string) => (one.startsWith('event') ? 0 : 1000) + Number(one.split('-')[1]);
    const next = [...this.elements.keys()]
      .filter((other) => rank(other) > rank(role))
      .sort((a, b) => rank(a) - rank(b))[0];
    this.layer.insertBefore(made, next === undefined ? null : (this.elements.get(next) ?? null));
    this.elements.set(role, made);
    return made;
  }
}

function part(name: string): HTMLElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}

function place(element: HTMLElement, px: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(px)) element.style.setProperty(name, `${value}px`);
}
