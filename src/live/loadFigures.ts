import { sayProblem } from './sayProblem.ts';
import { STANDS_STILL, STILL_COMING } from './standsStill.ts';

/** What comes to life. */
const FIGURES = '[data-figure]';
/** What hasn't yet. */
const WAITING = `${FIGURES}:not([data-alive])`;
/** What can't: its code is not there. One that has its code may still be preparing what it draws. */
const LACKING = `${WAITING}:not(:defined)`;
/** Milliseconds after which figures say that they are not alive yet. */
const PATIENCE = 4000;

/**
 * Loads what the figures of the page need, and has them say so where that takes long. Where it can't be had, they say so and stay as
 * they were built, and it is tried again once the network is back or a reader touches a figure.
 */
export function loadFigures(page: Document, load: () => Promise<void>): void {
  const say = (words: string, only?: string) => {
    // A figure has parts that come to life on their own, and says it once; one that is alive has nothing to say of the others.
    const told = words === '' ? FIGURES : words === STANDS_STILL ? LACKING : WAITING;
    const figures = [...page.querySelectorAll(told)].map((part) => part.closest('figure') ?? part);
    for (const figure of new Set(figures)) sayProblem(figure, words, only);
  };
  const slow = setTimeout(say, PATIENCE, STILL_COMING);
  load().then(
    () => {
      clearTimeout(slow);
      say('', STILL_COMING);
    },
    (error: unknown) => {
      clearTimeout(slow);
      reportError(error);
      say('', STILL_COMING);
      say(STANDS_STILL);
      const tries = new AbortController();
      const again = () => {
        tries.abort();
        say('');
        loadFigures(page, load);
      };
      addEventListener('online', again, { signal: tries.signal });
      page.addEventListener(
        'click',
        ({ target }) => {
          if (target instanceof Element && target.closest(LACKING)) again();
        },
        { signal: tries.signal },
      );
    },
  );
}
