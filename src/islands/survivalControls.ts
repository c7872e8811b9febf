import type { SurvivalModel } from '../rows/survivalModel.ts';
import { citedView, publicAddress } from '../state/citedView.ts';
import { LIMIT_METHODS } from '../state/limitMethods.ts';
import { moveArrangement } from '../state/moveArrangement.ts';
import type { ViewState } from '../state/ViewState.ts';
import type { ArticleSession } from './articleSession.ts';
import { citedPage, standsAlone } from './citedPage.ts';
import { changeLimit } from './changeLimit.ts';
import { copyText } from './copyText.ts';
import { sayProblem } from './sayProblem.ts';
import { BOXES, showChoices } from './showChoices.ts';

const NOT_DRAWN = 'Nothing can be taken from this figure yet: it has not been drawn.';
const NOT_TAKEN = 'What makes this file could not be loaded. Check the connection, then choose it again.';

/**
 * Ties the controls of a survival figure to the store: every control writes one choice, and the function returned makes all
 * controls show a state (after back, forward, or another figure's change).
 */
export function survivalControls(
  figure: HTMLElement,
  session: ArticleSession,
  model: () => SurvivalModel,
): (state: ViewState) => void {
  const { store, setFor, defaults, series } = session;
  const id = figure.dataset['figure'] ?? '';
  const control = (name: string) => figure.querySelector<HTMLInputElement>(`[data-control="${name}"]`);
  const longest = control('longest');
  const unlimited = Number(longest?.dataset['unlimited'] ?? Infinity);

  // On a site that is looked at on the reader's own machine a link still opens the view there; of a single file nothing else does.
  const link = (href: string) => {
    const page = citedPage(href, series.title);
    return publicAddress(page) ?? (standsAlone() ? citedView(page) : href);
  };
  const copy = figure.querySelector('[data-action="copy-link"]');
  if (copy && standsAlone() && publicAddress(citedPage(location.href, series.title)) === null)
    copy.textContent = 'Copy what names this view';

  const move = (step: number) => {
    const { grouping } = model();
    if (!grouping) return;
    const { cohort, alsoMoved } = moveArrangement(session, grouping, step);
    session.store.set({ cohort }, 'push');
    figure.querySelector('[data-part="arrangement-words"]')?.append(alsoMoved);
  };
  const actions: Readonly<Record<string, (button: HTMLElement) => void>> = {
    previous: () => {
      move(-1);
    },
    next: () => {
      move(1);
    },
    another: () => {
      const cohort = setFor(store.get().reading)?.another(store.get().cohort, Math.random);
      if (cohort) store.set({ cohort }, 'push');
    },
    reset: () => {
      store.set(defaults, 'push');
    },
    'copy-link': (button) => {
      copyText(link(session.address() ?? location.href), button);
    },
  };

  figure.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (button) actions[button.dataset['action'] ?? '']?.(button);
    const taken = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
    if (taken && !figure.querySelector('[data-part="plot"] > svg')) sayProblem(figure, NOT_DRAWN);
    else if (taken) {
      import('./takeFigure.ts').then(
        ({ takeFigure }) => {
          sayProblem(figure, '', NOT_TAKEN);
          sayProblem(figure, '', NOT_DRAWN);
          takeFigure(taken.dataset['take'] ?? '', taken, figure, session, model());
        },
        (error: unknown) => {
          reportError(error);
          sayProblem(figure, NOT_TAKEN);
        },
      );
    }
  });
  figure.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) {
      const { value } = target;
      const method = LIMIT_METHODS.find((each) => each === value);
      if (target.dataset['control'] === 'method' && method) store.set({ method }, 'push');
      if (target.dataset['control'] === 'focus') store.set({ focus: Number(value) }, 'push');
      if (target.dataset['control'] === 'row') {
        const row = value === '' ? null : value;
        // Whoever is left out is the row that is looked at.
        store.set({ row, ...(store.get().excluded === null ? {} : { excluded: row }) }, 'push');
      }
      return;
    }
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === `${id}-grouping`) {
      store.set({ grouping: target.value === 'all' ? null : target.value, focus: 0 }, 'push');
    }
    if (target.name === `${id}-unit`) store.set({ years: target.value === 'years' }, 'push');
    if (target.name === `${id}-measure`) store.set({ mortality: target.value === 'mortality' }, 'push');
    const box = BOXES.find((name) => name === target.dataset['control']);
    if (box) store.set({ [box]: target.checked }, 'push');
    if (target.dataset['control'] === 'excluded') {
      const { row, excluded } = store.get();
      store.set({ excluded: target.checked ? row : null, row: row ?? excluded }, 'push');
    }
  });
  const limitChange = changeLimit(session);
  longest?.addEventListener('input', () => {
    limitChange.to(Number(longest.value) >= unlimited ? null : Number(longest.value));
  });
  return showChoices(figure, session, model, limitChange.isOnItsWay);
}
