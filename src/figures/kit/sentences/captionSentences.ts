import { counted } from '../../../format/counted.ts';
import type { Stratum } from '../../../rows/Stratum.ts';
import type { Series } from '../../../cohort/Series.ts';
import { formatCount } from '../../../format/formatCount.ts';
import { METHOD_NAMES } from '../../../format/methodNames.ts';
import type { LimitMethod } from '../../../survival/index.ts';
import { inSentence } from './inSentence.ts';

export interface CaptionState {
  /** Number of compatible time vectors; one for a loaded table. */
  readonly timeVectors: bigint;
  /** Whether a table is drawn that somebody holds. */
  readonly isTable: boolean;
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
  const patients = strata.reduce((sum, { n }) => sum + n, 0);
  const sentences = [
    state.isTable
      ? `${counted(patients, { one: 'patient of the table is', many: 'patients of the table are' })} drawn.`
      : one
        ? 'The one compatible set of times is drawn.'
        : `One of ${formatCount(state.timeVectors)} compatible sets of times is drawn.`,
  ];
  const open = strata.some(({ envelope }) => envelope.some(({ lower, upper }) => lower < upper));
  if (state.showEnvelope && !one && open) {
    sentences.push(
      `Hatching: where ${strata.length > 1 ? 'each curve' : 'the curve'} could run in any of them${state.grouped ? ', with this arrangement' : ''}.`,
    );
  }
  if (state.showBand && inFocus) {
    sentences.push(
      strata.length > 1
        ? `Tint: ${method} for ${inSentence(inFocus.label, series)}; thin lines: the same for ${others.map((other) => inSentence(other.label, series)).join(', ')}.`
        : `Tint: ${method}.`,
    );
  }
  sentences.push(
    `Dots: ${series.outcome.many}. Upright strokes: ${series.outcome.without} when follow-up ended. Lines thin as fewer are followed.`,
    `At risk: still followed after that ${series.time.one}; at risk, died and left add up to the group.`,
  );
  return sentences;
}
