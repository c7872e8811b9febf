import type { Split, SplitRows } from '../rows/splitRows.ts';
import { splitPlaces } from '../views/splits/splitPlaces.ts';

export interface SplitReader {
  readonly rows: () => SplitRows;
  /** The split that is read off. */
  readonly read: () => Split | null;
  readonly show: (split: Split | null) => void;
}

/**
 * Reading a split from its marks: `reader` lies over all panels and is their one tab stop.
 *
 * A mouse reads the mark it is nearest to, a finger the one it touches, and a touch elsewhere lets go. Left and right go along the
 * exact P of splits of the same sizes, up and down to other sizes, Home and End to the first and the last; Escape lets go.
 */
export function readFromSplits(reader: HTMLElement, { rows, read, show }: SplitReader): void {
  const nearest = (event: PointerEvent): Split | null => {
    const drawings = reader.parentElement?.querySelectorAll('.split-lanes') ?? [];
    const { families } = rows();
    let found: Split | null = null;
    let least = 24;
    for (const [index, drawing] of [...drawings].entries()) {
      const family = families?.[index];
      if (!family) continue;
      const box = drawing.getBoundingClientRect();
      for (const { split, logRank, exact } of splitPlaces(family)) {
        for (const at of [logRank, exact]) {
          if (!at) continue;
          const away = Math.hypot(
            event.clientX - box.left - at.x * box.width,
            event.clientY - box.top - at.y,
          );
          if (away < least) [found, least] = [split, away];
        }
      }
    }
    return found;
  };
  reader.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' || event.buttons > 0) show(nearest(event));
  });
  reader.addEventListener('pointerdown', (event) => {
    show(nearest(event));
  });
  reader.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') show(null);
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target !== reader) show(null);
  });
  reader.addEventListener('blur', () => {
    show(null);
  });
  reader.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      show(null);
      return;
    }
    const next = splitAfter(event.key, rows(), read());
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  });
}

/** The split that a key leads to; undefined for a key that leads nowhere. A reader who has none begins at the split shown. */
function splitAfter(key: string, { families, chosen }: SplitRows, now: Split | null): Split | undefined {
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[key];
  const all = families ?? [];
  if (key === 'Home') return all[0]?.splits[0];
  if (key === 'End') return all.at(-1)?.splits.at(-1);
  if (!step) return undefined;
  if (now === null) return chosen ?? all[0]?.splits[0];
  const place = all.findIndex(({ splits }) => splits.includes(now));
  const [across = 0, along = 0] = step;
  const family = all[Math.min(all.length - 1, Math.max(0, place + across))];
  if (!family) return undefined;
  if (across !== 0) {
    if (family === all[place]) return now;
    return family.splits.reduce((best, split) =>
      Math.abs(split.exactP - now.exactP) < Math.abs(best.exactP - now.exactP) ? split : best,
    );
  }
  const index = family.splits.indexOf(now) + along;
  return family.splits[Math.min(family.splits.length - 1, Math.max(0, index))];
}
