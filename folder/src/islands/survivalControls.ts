import type { SurvivalModel } from '../rows/survivalModel.ts';
import { followUpLimit } from '../state/followUpLimit.ts';
import { nearestShown } from '../state/nearestShown.ts';
import { withAssumption } from '../state/Reading.ts';
import { LIMIT_METHODS } from '../state/limitMethods.ts';
import type { ViewState } from '../state/ViewState.ts';
import type { ArticleSession } from './articleSession.ts';
import { copyText } from './copyText.ts';
import { readFromPlot } from './readFromPlot.ts';

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
  const time = control('time');
  const longest = control('longest');
  const unlimited = Number(longest?.dataset['unlimited'] ?? Infinity);

  const move = (step: number) => {
    const { grouping, arrangements, arrangement } = model();
    const set = setFor(store.get().reading);
    if (!grouping || !set || arrangements.length < 2) return;
    const next = (arrangement + step + arrangements.length) % arrangements.length;
    const { cohort, alsoMoved } = set.withArrangement(store.get().cohort, grouping.id, next);
    store.set({ cohort }, 'push');
    const labels = series.groupings.filter((each) => alsoMoved.includes(each.id)).map((each) => each.label);
    const words = figure.querySelector('[data-part="arrangement-words"]');
    if (labels.length > 0) words?.append(` To keep to the record, this also moved: ${labels.join(', ')}.`);
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
      copyText(location.href, button);
    },
  };

  figure.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (button) actions[button.dataset['action'] ?? '']?.(button);
  });
  figure.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.dataset['control'] === 'method') {
      const method = LIMIT_METHODS.find((each) => each === target.value);
      if (method) store.set({ method }, 'push');
    }
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === `${id}-grouping`) {
      store.set({ grouping: target.value === 'all' ? null : target.value, focus: 0 }, 'push');
    }
    if (target.name === `${id}-unit`) store.set({ years: target.value === 'years' }, 'push');
    if (target.name === `${id}-measure`) store.set({ mortality: target.value === 'mortality' }, 'push');
    if (target === control('showEnvelope')) store.set({ showEnvelope: target.checked }, 'push');
    if (target === control('showBand')) store.set({ showBand: target.checked }, 'push');
  });
  time?.addEventListener('input', () => {
    store.set({ time: Number(time.value) }, 'replace');
  });
  longest?.addEventListener('input', () => {
    changeLimit(Number(longest.value) >= unlimited ? null : Number(longest.value), session);
  });
  const plot = figure.querySelector<HTMLElement>('[data-part="plot"]');
  if (plot) readFromPlot(plot, session);

  return (state) => {
    check(figure, `${id}-grouping`, state.grouping ?? 'all');
    check(figure, `${id}-unit`, state.years ? 'years' : 'unit');
    check(figure, `${id}-measure`, state.mortality ? 'mortality' : 'survival');
    for (const name of ['showEnvelope', 'showBand'] as const) {
      const box = control(name);
      if (box) box.checked = state[name];
    }
    const method = figure.querySelector<HTMLSelectElement>('[data-control="method"]');
    if (method) method.value = state.method;
    const limit = longestOf(state.reading);
    if (longest) longest.value = String(limit ?? unlimited);
    const shown = figure.querySelector('[data-part="longest"]');
    if (shown) shown.textContent = limit === null ? 'no limit' : `${limit} ${series.time.many}`;
    if (time) {
      const last = Math.max(limit ?? 0, ...state.cohort.patients.map((patient) => patient.time));
      time.max = String(last);
      time.value = String(state.time);
    }
    const reset = figure.querySelector<HTMLElement>('[data-action="reset"]');
    if (reset) reset.hidden = location.hash === '' || !location.hash.includes('=');
  };
}

/** Under another limit the shown table stays if it may; else the central one with the same arrangement of the grouping. */
function changeLimit(longest: number | null, { store, setFor, record }: ArticleSession): void {
  const limit = followUpLimit(record);
  const state = store.get();
  if (!limit) return;
  const reading = withAssumption(state.reading, limit.id, longest, limit.value);
  const cohort = nearestShown(state, reading, setFor);
  if (cohort) store.set({ reading, cohort }, 'replace');
}

function check(figure: HTMLElement, name: string, value: string): void {
  for (const input of figure.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = input.value === value;
  }
}
