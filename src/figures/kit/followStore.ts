import type { Store } from '../../state/store.ts';
import { whenRested } from './whenRested.ts';

/**
 * Tells a figure of changes: at once while it is on the screen; while it is not, when the reader has paused, or once it has come.
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
  const tell = () => {
    const [state, previous] = [store.get(), told];
    if (state === previous) return;
    told = state;
    listener(state, previous);
  };
  new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? true;
    if (onScreen) tell();
  }).observe(figure);
  store.subscribe(() => {
    if (onScreen) tell();
    else whenRested(tell);
  });
}
