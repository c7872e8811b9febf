import type { SurvivalModel } from '../rows/survivalModel.ts';
import { exitPlaces, rowNear } from '../views/survival/exitPlaces.ts';
import { plotFrame } from '../views/survival/plotFrame.ts';
import type { ArticleSession } from './articleSession.ts';
import { pointedOf } from './pointed.ts';
import { timeKeys } from './timeKeys.ts';

/** Pixels by which a finger that taps may slip to the side. */
const SLIP = 8;

export interface PlotReading {
  readonly session: ArticleSession;
  readonly model: () => SurvivalModel;
  /** How the plot is drawn now. */
  readonly frame: () => Parameters<typeof plotFrame>[0];
}

/**
 * Reading a time, and a row, from the plot: `reader` lies over the plotting area and is its one tab stop.
 *
 * A mouse reads as it moves, and keeps what it reads with a click; a finger keeps what it taps, and reads on as it slides to the
 * side. One that scrolls the page reads nothing.
 * Keys go from exit to exit. Escape, or a touch elsewhere, lets go of what was read.
 */
export function readFromPlot(reader: HTMLElement, { session, model, frame }: PlotReading): void {
  const { store, defaults } = session;
  const pointed = pointedOf(store);
  const clear = () => {
    pointed.set({ time: null, row: null }, 'none');
    store.set({ time: defaults.time, row: null }, 'replace');
    reader.removeAttribute('data-reading');
  };
  const read = (event: PointerEvent) => {
    const options = frame();
    const place = plotFrame(options);
    // The reader lies somewhere over the drawing; their common place has the drawing's origin.
    const origin = (reader.parentElement ?? reader).getBoundingClientRect();
    const [x, y] = [event.clientX - origin.left, event.clientY - origin.top];
    const share = (x - place.left) / (place.right - place.left);
    return {
      time: Math.round(Math.min(1, Math.max(0, share)) * options.axisEnd),
      row: rowNear(exitPlaces(model().strata, place), { x, y }, event.pointerType === 'mouse' ? 14 : 24),
    };
  };
  // A mouse tells more than a screen shows: of all that it tells within a frame, the last is read.
  let moved: PointerEvent | null = null;
  const readMoved = () => {
    if (moved) {
      if (reader.dataset['reading'] !== 'mouse') reader.setAttribute('data-reading', 'mouse');
      pointed.set(read(moved), 'none');
    }
    moved = null;
  };
  // Where a finger came down, as long as it may still become a scroll of the page.
  let touched: PointerEvent | null = null;
  const keep = (event: PointerEvent) => {
    const { time, row } = read(event);
    // A second touch of the same mark lets go of it.
    store.set({ time, row: row === store.get().row ? null : row }, 'replace');
    reader.setAttribute('data-reading', event.pointerType);
  };
  reader.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') {
      if (!moved) requestAnimationFrame(readMoved);
      moved = event;
      return;
    }
    if (event.buttons === 0) return;
    if (touched && Math.abs(event.clientX - touched.clientX) < SLIP) return;
    touched = null;
    reader.setAttribute('data-reading', event.pointerType);
    store.set({ time: read(event).time }, 'replace');
  });
  reader.addEventListener('pointerup', (event) => {
    if (touched) keep(event);
    touched = null;
  });
  reader.addEventListener('pointercancel', () => {
    touched = null;
  });
  reader.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'mouse') return;
    moved = null;
    pointed.set({ time: null, row: null }, 'none');
    reader.removeAttribute('data-reading');
  });
  reader.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') touched = event;
    else keep(event);
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target === reader || !reader.hasAttribute('data-reading')) return;
    reader.removeAttribute('data-reading');
    pointed.set({ time: null, row: null }, 'none');
  });
  reader.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      clear();
      return;
    }
    const exits = model().strata.flatMap(({ rows }) => rows.map(({ time }) => time));
    const state = store.get();
    const next = timeKeys(event, state.time, {
      exits,
      last: frame().axisEnd,
      perYear: session.series.time.perYear,
    });
    const exiting = (time: number) =>
      model()
        .strata.flatMap(({ patients }) => patients)
        .find((patient) => patient.time === time)?.row ?? null;
    if (next !== null) {
      event.preventDefault();
      reader.setAttribute('data-reading', 'keys');
      store.set({ time: next }, 'replace');
      pointed.set({ time: null, row: exiting(next) }, 'none');
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const row = exiting(state.time);
      store.set({ row: row === state.row ? null : row }, 'push');
    }
  });
  reader.addEventListener('blur', () => {
    reader.removeAttribute('data-reading');
    pointed.set({ row: null }, 'none');
  });
}
