import type { Series } from '../cohort/Series.ts';
import { formatTime } from '../format/formatTime.ts';
import type { StateRow } from '../rows/stateRows.ts';
import { element } from '../figures/kit/element.ts';
import {
  countSentence,
  detailSentences,
  partsSentence,
  type StateSentenceOptions,
} from '../figures/kit/sentences/stateSentences.ts';
import { swatch } from './swatch.ts';

export type ReadoutOptions = StateSentenceOptions;

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
        ...[partsSentence(state, series), ...detailSentences(state, series, options)].map((text) =>
          element(document, 'p', { class: 'readout-detail' }, text),
        ),
      ),
    ),
  );
}

/** The same in a few words, to stand at the cursor where the read-out is out of sight. */
export function readingTip(
  states: readonly StateRow[],
  series: Series,
  options: Pick<ReadoutOptions, 'time' | 'years'>,
  document: Document,
): HTMLElement {
  return element(
    document,
    'div',
    { class: 'reading-tip', 'aria-hidden': 'true' },
    element(document, 'strong', {}, formatTime(options.time, series, options.years)),
    ...states.map((state) =>
      element(document, 'span', {}, swatch(state, document), ` ${countSentence(state, series)}`),
    ),
  );
}
