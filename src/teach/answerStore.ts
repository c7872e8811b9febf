/** Where the answers of a page are kept: until its tab is closed, and in the browser. A browser may refuse, or have no room. */
export interface AnswerStore {
  /** By what they are known there. */
  readonly key: string;
  /** What is kept; null where nothing is, or where the browser tells nothing. */
  readonly read: (place: Place) => string | null;
  /** Whether it is kept now. */
  readonly keep: (place: Place, text: string) => boolean;
  /** Takes away what this page keeps, and says whether it is gone. */
  readonly erase: (place: Place) => boolean;
  /** Takes away what is kept for any seat too, in both places, and says whether it is gone. */
  readonly eraseAll: () => boolean;
}

type Place = 'tab' | 'browser';

/**
 * The store of a page, named by `base` and the seat (`class=K7Q&seat=12`; null without one): other numbers have other answers. A
 * browser that refuses throws where its storage is merely named, so it is named late.
 */
export function answerStore(
  base: string,
  seat: string | null,
  storageOf: (place: Place) => Storage = (place) => (place === 'tab' ? sessionStorage : localStorage),
): AnswerStore {
  const key = seat === null ? base : `${base} ${seat}`;
  const isOurs = (name: string) => name === base || name.startsWith(`${base} class=`);
  const done = (place: Place, action: (storage: Storage) => void) =>
    attempt(() => {
      action(storageOf(place));
      return true;
    }, false);
  const eraseIn = (place: Place) =>
    done(place, (storage) => {
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      for (const name of names.filter(isOurs)) storage.removeItem(name);
    });
  return {
    key,
    read: (place) => attempt(() => storageOf(place).getItem(key), null),
    keep: (place, text) =>
      done(place, (storage) => {
        storage.setItem(key, text);
      }),
    erase: (place) =>
      done(place, (storage) => {
        storage.removeItem(key);
      }),
    eraseAll: () => [eraseIn('tab'), eraseIn('browser')].every(Boolean),
  };
}

/** Where the answers are kept elsewhere, by a learning system: nothing is kept here. */
export const noStore: AnswerStore = {
  key: '',
  read: () => null,
  keep: () => false,
  erase: () => false,
  eraseAll: () => false,
};

function attempt<Value>(action: () => Value, otherwise: Value): Value {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
