import type { Cohort } from '../cohort/Cohort.ts';
import type { SurvivalModel } from '../rows/survivalModel.ts';
import { isDefaultView } from '../state/isDefaultView.ts';
import { LIMIT_METHODS } from '../state/limitMethods.ts';
import type { ViewState } from '../state/ViewState.ts';
import type { ArticleSession } from './articleSession.ts';
import { changeLimit } from './changeLimit.ts';
import { copyText } from './copyText.ts';
import { moveArrangement } from './moveArrangement.ts';
import { focusChoices, rowChoices } from '../views/survival/figureChoices.ts';

/** The choices that are boxes to tick, by the names of their controls. */
const BOXES = [
  'showEnvelope',
  'showBand',
  'leaveOneOut',
  'extremes',
  'oneMore',
  'median',
  'counts',
] as const satisfies readonly (keyof ViewState)[];

/** All choices that are made behind "More ways to see this", to count those that differ from the first view. */
const CHOICES = [
  ...BOXES,
  'method',
  'focus',
  'years',
  'mortality',
  'excluded',
  'reading',
] as const satisfies readonly (keyof ViewState)[];

/**
 * Ties the controls of a survival figure to the store: every control writes one choice, and the function returned makes all
 * controls show a state (after back, forward, or another figure's change).
 */
export function survivalControls(
  figure: HTMLElement,
  session: ArticleSession,
  model: () => SurvivalModel,
): (state: ViewState) => void {
  const { store, setFor, longestOf, series, defaults } = session;
  const id = figure.dataset['figure'] ?? '';
  const control = (name: string) => figure.querySelector<HTMLInputElement>(`[data-control="${name}"]`);
  const longest = control('longest');
  const unlimited = Number(longest?.dataset['unlimited'] ?? Infinity);

  const move = (step: number) => {
    const { grouping } = model();
    if (!grouping) return;
    const also = moveArrangement(session, grouping, step);
    figure.querySelector('[data-part="arrangement-words"]')?.append(also);
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
      copyText(session.address(), button);
    },
  };

  figure.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (button) actions[button.dataset['action'] ?? '']?.(button);
    const taken = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
    if (taken) {
      void import('./takeFigure.ts').then(({ takeFigure }) => {
        takeFigure(taken.dataset['take'] ?? '', taken, figure, session, model());
      });
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
  let listed: Cohort | undefined;
  let curves: SurvivalModel | undefined;
  return (state) => {
    check(figure, `${id}-grouping`, state.grouping ?? 'all');
    check(figure, `${id}-unit`, state.years ? 'years' : 'unit');
    check(figure, `${id}-measure`, state.mortality ? 'mortality' : 'survival');
    for (const name of BOXES) {
      const box = control(name);
      if (box) box.checked = state[name];
    }
    const method = figure.querySelector<HTMLSelectElement>('[data-control="method"]');
    if (method) method.value = state.method;
    const limit = longestOf(state.reading);
    if (longest && !limitChange.isOnItsWay()) longest.value = String(limit ?? unlimited);
    const shown = figure.querySelector('[data-part="longest"]');
    if (shown) shown.textContent = limit === null ? 'no limit' : `${limit} ${series.time.many}`;
    const rows = figure.querySelector<HTMLSelectElement>('[data-control="row"]');
    if (rows && listed !== state.cohort) {
      rows.replaceChildren(...rowChoices(state.cohort, series, document));
      listed = state.cohort;
    }
    if (rows) rows.value = state.row ?? state.excluded ?? '';
    const out = control('excluded');
    if (out) {
      out.checked = state.excluded !== null;
      out.disabled = state.row === null && state.excluded === null;
    }
    const focus = figure.querySelector<HTMLSelectElement>('[data-control="focus"]');
    if (focus && curves !== model()) {
      curves = model();
      focus.replaceChildren(...focusChoices(curves, document));
      focus.disabled = curves.strata.length < 2;
    }
    if (focus) focus.value = String(state.focus);
    const changed = CHOICES.filter((key) => state[key] !== defaults[key]).length;
    const note = figure.querySelector('[data-part="changed"]');
    if (note) note.textContent = changed === 0 ? '' : `${changed} changed`;
    const reset = figure.querySelector<HTMLElement>('[data-action="reset"]');
    if (reset) reset.hidden = isDefaultView(state, defaults);
  };
}

function check(figure: HTMLElement, name: string, value: string): void {
  for (const input of figure.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = input.value === value;
  }
}
