import { formatTime } from '../format/formatTime.ts';
import type { Cohort } from '../cohort/Cohort.ts';
import type { SurvivalModel } from '../rows/survivalModel.ts';
import { isDefaultView } from '../state/isDefaultView.ts';
import { chosenReading } from '../state/Reading.ts';
import type { ViewState } from '../state/ViewState.ts';
import { focusChoices, rowChoices } from '../views/survival/figureChoices.ts';
import type { ArticleSession } from './articleSession.ts';
import { inFold } from './inFold.ts';
import { showWords } from './showWords.ts';

/** The choices that are boxes to tick, by the names of their controls. */
export const BOXES = [
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
 * Makes the controls of a survival figure show a state (after back, forward, or another figure's change): those in sight at
 * once. `isDragged` says whether the longest follow-up is on its way to another value.
 */
export function showChoices(
  figure: HTMLElement,
  { store, longestOf, series, defaults }: ArticleSession,
  model: () => SurvivalModel,
  isDragged: () => boolean,
): (state: ViewState) => void {
  const id = figure.dataset['figure'] ?? '';
  const control = (name: string) => figure.querySelector<HTMLInputElement>(`[data-control="${name}"]`);
  const list = (name: string) => figure.querySelector<HTMLSelectElement>(`[data-control="${name}"]`);
  const [longest, out] = [control('longest'), control('excluded')];
  const unlimited = Number(longest?.dataset['unlimited'] ?? Infinity);
  const boxes = BOXES.map((name) => [name, control(name)] as const);
  const [method, rows, focus] = [list('method'), list('row'), list('focus')];
  const [limitWords, changedWords] = ['longest', 'changed'].map((name) =>
    figure.querySelector(`[data-part="${name}"]`),
  );
  const reset = figure.querySelector<HTMLElement>('[data-action="reset"]');
  let listed: Cohort | undefined;
  let curves: SurvivalModel | undefined;

  const showFolded = inFold(figure.querySelector('.figure-more'), () => {
    const state = store.get();
    check(figure, `${id}-unit`, state.years ? 'years' : 'unit');
    check(figure, `${id}-measure`, state.mortality ? 'mortality' : 'survival');
    for (const [name, box] of boxes) if (box) box.checked = state[name];
    if (method) method.value = state.method;
    const limit = longestOf(chosenReading(state));
    if (longest && !isDragged()) longest.value = String(limit ?? unlimited);
    if (limitWords) showWords(limitWords, limit === null ? 'no limit' : formatTime(limit, series, false));
    if (rows && listed !== state.cohort) {
      rows.replaceChildren(...rowChoices(state.cohort, series, document));
      listed = state.cohort;
    }
    if (rows) rows.value = state.row ?? state.excluded ?? '';
    if (out) {
      out.checked = state.excluded !== null;
      out.disabled = state.row === null && state.excluded === null;
    }
    if (focus && curves !== model()) {
      curves = model();
      focus.replaceChildren(...focusChoices(curves, document));
      focus.disabled = curves.strata.length < 2;
    }
    if (focus) focus.value = String(state.focus);
  });
  return (state) => {
    check(figure, `${id}-grouping`, state.grouping ?? 'all');
    const now = { ...state, reading: chosenReading(state) };
    const changed = CHOICES.filter((key) => now[key] !== defaults[key]).length;
    if (changedWords) showWords(changedWords, changed === 0 ? '' : `${changed} changed`);
    if (reset) reset.hidden = isDefaultView(state, defaults);
    showFolded();
  };
}

function check(figure: HTMLElement, name: string, value: string): void {
  for (const input of figure.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = input.value === value;
  }
}
