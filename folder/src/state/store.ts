/** How a change enters the browser's history: a discrete choice is a step to go back to, a continuous one is not. */
export type History = 'push' | 'replace' | 'none';

export interface Store<State> {
  readonly get: () => State;
  readonly set: (change: Partial<State>, history: History) => void;
  readonly subscribe: (listener: (state: State, previous: State, history: History) => void) => () => void;
}

/** The one source of truth of a page: figures subscribe to it and redraw what concerns them. Equal changes tell nobody. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(state: State, previous: State, history: History) => void>();
  return {
    get: () => state,
    set: (change, history) => {
      const changed = (Object.keys(change) as (keyof State)[]).some(
        (key) => !Object.is(change[key], state[key]),
      );
      if (!changed) return;
      const previous = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, previous, history);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
