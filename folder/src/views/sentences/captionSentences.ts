import type { Stratum } from '../../rows/Stratum.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatCount } from '../../format/formatCount.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import type { LimitMethod } from '../../survival/index.ts';

export interface CaptionState {
  /** Number of compatible time vectors; one for a loaded table. */
  readonly timeVectors: bigint;
  readonly showEnvelope: boolean;
  readonly showBand: boolean;
  readonly method: LimitMethod;
  readonly focus: number;
  readonly grouped: boolean;
}

/** What a survival figure shows, as sentences; composed from the state of the figure, so that it never says what isn't drawn. */
export function captionSentences(strata: readonly Stratum[], series: Series, state: CaptionState): string[] {
  const one = state.timeVectors === 1n;
  const inFocus = strata.find((stratum) => stratum.index === state.focus) ?? strata[0];
  const others = strata.filter((stratum) => stratum !== inFocus);
  const method = `pointwise 95 % limits (${METHOD_NAMES[state.method]})`;
  const sentences = [
    one
      ? 'The one compatible set of times is drawn.'
      : `One of ${formatCount(state.timeVectors)} compatible sets of times is drawn.`,
  ];
  if (state.showEnvelope && !one) {
    sentences.push(
      `Hatching: where ${strata.length > 1 ? 'each curve' : 'the curve'} could run in any of them${state.grouped ? ', with this arrangement' : ''}.`,
    );
  }
  if (state.showBand && inFocus) {
    sentences.push(
      strata.length > 1
        ? `Tint: ${method} for ${inFocus.label.toLowerCase()}; thin lines: the same for ${others.map((other) => other.label.toLowerCase()).join(', ')}.`
        : `Tint: ${method}.`,
    );
  }
  sentences.push(
    `Dots: ${series.outcome.many}. Upright strokes: ${series.outcome.without} when follow-up ended.`,
    `At risk: still followed after that ${series.time.one}; at risk, died and left add up to the group.`,
  );
  return sentences;
}
