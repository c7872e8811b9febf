import type { LaneRow } from '../rows/laneRows.ts';
import type { PageSession } from '../state/pageSession.ts';
import { pointedOf } from '../state/pointed.ts';

/**
 * Following a row from the lanes: `reader` lies over them and is their one tab stop.
 *
 * A mouse lights up the lane it is over and keeps it with a click; a finger with a touch. Up and down go from lane to lane,
 * Home and End to the first and the last; Escape lets go.
 */
export function readFromLanes(
  reader: HTMLElement,
  { store }: PageSession,
  place: () => { readonly lanes: readonly LaneRow[]; readonly top: number; readonly height: number },
): void {
  const pointed = pointedOf(store);
  const rowAt = (event: PointerEvent): string | null => {
    const { lanes, top, height } = place();
    const y = event.clientY - reader.getBoundingClientRect().top;
    return lanes[Math.floor((y - top) / height)]?.row ?? null;
  };
  reader.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') pointed.set({ row: rowAt(event) }, 'none');
  });
  reader.addEventListener('pointerleave', () => {
    pointed.set({ row: null }, 'none');
  });
  reader.addEventListener('click', (event) => {
    const row = rowAt(event);
    store.set({ row: row === store.get().row ? null : row }, 'push');
  });
  reader.addEventListener('keydown', (event) => {
    const { lanes } = place();
    const now = lanes.findIndex((lane) => lane.row === store.get().row);
    const last = lanes.length - 1;
    const next: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, now + 1),
      ArrowRight: Math.min(last, now + 1),
      ArrowUp: now < 0 ? last : Math.max(0, now - 1),
      ArrowLeft: now < 0 ? last : Math.max(0, now - 1),
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') store.set({ row: null }, 'replace');
    const lane = lanes[next[event.key] ?? -1];
    if (!lane || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    store.set({ row: lane.row }, 'replace');
  });
}
