import type { Cohort } from '../cohort/Cohort.ts';
import { plotFrame } from '../views/survival/plotFrame.ts';
import { ExitHandles } from './ExitHandles.ts';
import { moveKeys } from '../figures/mover/moveKeys.ts';
import type { PlotReading } from './readFromPlot.ts';

/** Px that a pointer must go before it drags; less is a touch of the mark. */
const SLACK = 3;

/** An exit under a pointer: what it takes to move it, and to put it back. */
interface Grip {
  readonly role: string;
  readonly element: HTMLElement;
  readonly pointer: number;
  /** Where the pointer took hold, and how far beside the exit that was. */
  readonly startX: number;
  readonly beside: number;
  readonly start: Cohort;
  x: number;
  dragged: boolean;
}

/**
 * Lets the exits of the shown table be moved on their curves: `layer` lies over the drawing and holds a handle on each exit that
 * has room. An exit goes only where the record allows; those that give way move with it, so that every table on the way agrees.
 *
 * A finger that goes up or down scrolls the page. Escape, or a gesture that the browser takes over, puts the exit back. Returns
 * what puts the handles in their places, to be called whenever the curve has been drawn.
 */
export function moveOnPlot(layer: HTMLElement, plot: PlotReading): () => void {
  const { store, setFor, series } = plot.session;
  const handles = new ExitHandles(layer, plot);
  let grip: Grip | null = null;
  let waiting = false;

  function move(role: string, wished: number): void {
    const handle = handles.find(role);
    if (!handle) return;
    const away = (time: number) => Math.abs(time - wished);
    const time = handle.room.reduce((near, each) => (away(each) < away(near) ? each : near));
    const { cohort, reading } = store.get();
    const moved = time === handle.time ? null : setFor(reading)?.moved(cohort, handle.place, time);
    if (!moved) return;
    store.set({ cohort: moved }, 'replace');
    handles.look(role);
  }

  function follow(): void {
    waiting = false;
    if (!grip?.dragged) return;
    const frame = plot.frame();
    const { left, right } = plotFrame(frame);
    move(grip.role, ((grip.x - grip.beside - left) / (right - left)) * frame.axisEnd);
  }

  function letGo(back: boolean): void {
    if (!grip) return;
    const { role, element, dragged, start } = grip;
    grip = null;
    delete element.dataset['held'];
    const row = handles.find(role)?.row ?? null;
    if (back) store.set({ cohort: start }, 'replace');
    // A touch of a mark lights it up in all figures; a second one lets go of it.
    else if (!dragged) store.set({ row: row === store.get().row ? null : row }, 'replace');
    handles.look(role);
  }

  const pointAt = (event: PointerEvent) => {
    const { left, top } = layer.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const roleOf = (target: EventTarget | null) =>
    target instanceof HTMLElement ? (target.dataset['exit'] ?? null) : null;

  layer.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || grip) return;
    const { x, y } = pointAt(event);
    const taken = handles.nearest(x, y);
    if (!taken) return;
    const { handle, element } = taken;
    event.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    element.dataset['held'] = '';
    grip = {
      role: handle.role,
      element,
      pointer: event.pointerId,
      startX: x,
      beside: x - handle.x,
      start: store.get().cohort,
      x,
      dragged: false,
    };
    handles.look(handle.role);
  });
  layer.addEventListener('pointermove', (event) => {
    if (grip?.pointer !== event.pointerId) {
      if (event.pointerType === 'mouse' && !grip) handles.look(roleOf(event.target));
      return;
    }
    grip.x = pointAt(event).x;
    if (!grip.dragged && Math.abs(grip.x - grip.startX) < SLACK) return;
    grip.dragged = true;
    // One move per frame, however fast a pointer reports.
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  });
  layer.addEventListener('pointerup', (event) => {
    if (grip?.pointer !== event.pointerId) return;
    grip.x = pointAt(event).x;
    follow();
    letGo(false);
  });
  layer.addEventListener('pointercancel', (event) => {
    if (grip?.pointer === event.pointerId) letGo(true);
  });
  layer.addEventListener('pointerleave', () => {
    if (!grip) handles.look(roleOf(document.activeElement));
  });
  layer.addEventListener('focusin', ({ target }) => {
    handles.look(roleOf(target));
  });
  layer.addEventListener('focusout', () => {
    letGo(false);
    handles.look(null);
  });
  layer.addEventListener('keydown', (event) => {
    const handle = handles.find(roleOf(event.target));
    if (!handle) return;
    if (event.key === 'Escape') letGo(true);
    const time = moveKeys(event, handle.time, handle.room, series.time.perYear);
    if (time === null) return;
    event.preventDefault();
    move(handle.role, time);
  });
  return () => {
    handles.show();
  };
}
