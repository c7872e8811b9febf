import { axisEnd } from '../rows/axisEnd.ts';
import { layoutFor, MARGINS } from '../views/layout.ts';
import type { ArticleSession } from './articleSession.ts';

/** Reading a time with the pointer: where it stands over the curve, by whole units of time. A mouse reads as it moves, a finger by tapping. */
export function readFromPlot(plot: HTMLElement, { store, longestOf }: ArticleSession): void {
  const read = (event: PointerEvent) => {
    const box = plot.getBoundingClientRect();
    const { left, right } = MARGINS[layoutFor(Math.floor(box.width))];
    const state = store.get();
    const end = axisEnd(state.cohort, longestOf(state.reading));
    const share = (event.clientX - box.left - left) / (box.width - left - right);
    if (share >= -0.02 && share <= 1.02) {
      store.set({ time: Math.round(Math.min(1, Math.max(0, share)) * end) }, 'replace');
    }
  };
  plot.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') read(event);
  });
  plot.addEventListener('pointerdown', read);
}
