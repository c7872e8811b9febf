import type { Series } from '../../../cohort/Series.ts';
import { formatPercent, formatPercentRange } from '../../../format/formatPercent.ts';
import { formatTime } from '../../../format/formatTime.ts';
import type { StateRow } from '../../../rows/stateRows.ts';

/** After the last patient has left, with others alive when they left. */
export const NOBODY_FOLLOWED = 'nobody is followed any longer';
/** Where the chosen method gives none. */
export const NO_LIMITS = '95 % limits do not exist here';

export interface StateSentenceOptions {
  readonly time: number;
  readonly years: boolean;
  readonly mortality: boolean;
  readonly showBand: boolean;
  readonly showEnvelope: boolean;
}

/** "2 of 3 alive"; once somebody has left follow-up, it is known of the others only whether they are still followed. */
export function countSentence(state: StateRow, series: Series): string {
  return `${state.atRisk} of ${state.n} ${state.left > 0 ? 'still followed' : series.outcome.without}`;
}

/** "1 died, none left". */
function partsSentence(state: StateRow, series: Series): string {
  const left = state.left === 0 ? 'none left' : `${state.left} left ${series.outcome.without}`;
  return `${state.died === 0 ? 'none' : state.died} ${series.outcome.happened}, ${left}`;
}

/** Percent, limits, what the record allows, and what one more death would do, each a short sentence without a full stop. */
export function detailSentences(state: StateRow, series: Series, options: StateSentenceOptions): string[] {
  const flip = (share: number) => (options.mortality ? 1 - share : share);
  const range = (lower: number, upper: number) =>
    options.mortality ? formatPercentRange(1 - upper, 1 - lower) : formatPercentRange(lower, upper);
  const what = options.mortality ? 'mortality' : 'survival';
  if (state.survival === null) return [NOBODY_FOLLOWED];
  const lines = [`${what} ${formatPercent(flip(state.survival))}`];
  if (options.showBand) {
    lines.push(
      state.lower === null || state.upper === null
        ? NO_LIMITS
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
  if (state.withOneMore !== null) {
    lines.push(
      `one more ${series.outcome.one} here would take it to ${formatPercent(flip(state.withOneMore))}`,
    );
  }
  return lines;
}

/** All that holds at a time, to be read aloud once the reader has stopped there. */
export function readingSentence(
  states: readonly StateRow[],
  series: Series,
  options: StateSentenceOptions,
): string {
  const parts = states.map(
    (state) =>
      `${state.label}: ${[countSentence(state, series), partsSentence(state, series), ...detailSentences(state, series, options)].join('; ')}.`,
  );
  return `At ${formatTime(options.time, series, options.years)}. ${parts.join(' ')}`;
}

/** The time and the counts in a few words, as a slider says its value: "61 months: Small intestine, 2 of 3 alive". */
export function shortReading(
  states: readonly StateRow[],
  series: Series,
  options: { readonly time: number; readonly years: boolean },
): string {
  const counts = states.map((state) => `${state.label}, ${countSentence(state, series)}`);
  return `${formatTime(options.time, series, options.years)}: ${counts.join('; ')}`;
}
