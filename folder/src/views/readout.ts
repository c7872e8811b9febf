import type { Series } from '../cohort/Series.ts';
import type { StateRow } from '../rows/stateRows.ts';
import { element } from './element.ts';
import { formatPercent, formatPercentRange } from '../format/formatPercent.ts';
import { formatTime } from '../format/formatTime.ts';
import { swatch } from './swatch.ts';

export interface ReadoutOptions {
  readonly time: number;
  readonly years: boolean;
  readonly mortality: boolean;
  readonly showBand: boolean;
  readonly showEnvelope: boolean;
}

/** What holds at one time, for every stratum: counts first, then percent and limits, then what the record allows. */
export function readout(
  states: readonly StateRow[],
  series: Series,
  options: ReadoutOptions,
  document: Document,
): HTMLElement {
  return element(
    document,
    'div',
    { class: 'readout' },
    element(document, 'h4', {}, `At ${formatTime(options.time, series, options.years)}`),
    ...states.map((state) =>
      element(
        document,
        'div',
        { class: 'readout-stratum' },
        element(document, 'p', { class: 'readout-label' }, swatch(state, document), state.label),
        element(document, 'p', { class: 'readout-count' }, countSentence(state, series)),
        ...[partsSentence(state, series), ...details(state, options)].map((text) =>
          element(document, 'p', { class: 'readout-detail' }, text),
        ),
      ),
    ),
  );
}

/** "2 of 3 alive"; once somebody has left follow-up, it is known of the others only whether they are still followed. */
function countSentence(state: StateRow, series: Series): string {
  return `${state.atRisk} of ${state.n} ${state.left > 0 ? 'still followed' : series.outcome.without}`;
}

function partsSentence(state: StateRow, series: Series): string {
  const left = state.left === 0 ? 'none left' : `${state.left} left ${series.outcome.without}`;
  return `${state.died === 0 ? 'none' : state.died} ${series.outcome.happened}, ${left}`;
}

function details(state: StateRow, options: ReadoutOptions): string[] {
  const flip = (share: number) => (options.mortality ? 1 - share : share);
  const range = (lower: number, upper: number) =>
    options.mortality ? formatPercentRange(1 - upper, 1 - lower) : formatPercentRange(lower, upper);
  const what = options.mortality ? 'mortality' : 'survival';
  const lines = [
    state.survival === null
      ? 'nobody is followed any longer'
      : `${what} ${formatPercent(flip(state.survival))}`,
  ];
  if (options.showBand && state.survival !== null) {
    lines.push(
      state.lower === null || state.upper === null
        ? '95 % limits do not exist here'
        : `95 % limits ${range(state.lower, state.upper)}`,
    );
  }
  if (
    options.showEnvelope &&
    state.lowest !== null &&
    state.highest !== null &&
    state.lowest < state.highest
  ) {
    lines.push(`the record allows ${range(state.lowest, state.highest)}`);
  }
  return lines;
}
