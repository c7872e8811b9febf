import type { Store } from '../state/store.ts';
import { afterPaint } from './afterPaint.ts';

/**
 * Tells a figure of changes: at once while it is on the screen; while it is not, after the paint of those that are.
 *
 * `previous` is the state that the figure was told last, so that nothing is missed between.
 */
export function followStore<State extends object>(
  figure: HTMLElement,
  store: Store<State>,
  listener: (state: State, previous: State) => void,
): void {
  let told = store.get();
  let onScreen = true;
  new IntersectionObserver(([entry]) => {
    onScreen = entry?.isIntersecting ?? true;
  }).observe(figure);
  const tell = () => {
    const [state, previous] = [store.get(), told];
    if (state === previous) return;
    told = state;
    listener(state, previous);
  };
  store.subscribe(() => {
    if (onScreen) tell();
    else afterPaint(tell);
  });
}
