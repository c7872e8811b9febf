import type { Series } from '../../cohort/Series.ts';
import type { AnswerRow } from '../../rows/answerRow.ts';
import { element } from '../../figures/kit/element.ts';
import { countText } from './countText.ts';
import { envelopeThumb } from './envelopeThumb.ts';
import { learnedSentences } from './learnedSentences.ts';

/** Statements that were taken away can't contradict: they leave too much to say. */
const NONE = { contradiction: 'nothing agrees', unanswerable: 'no answer' } as const;

/** What the statements that are switched on leave, all together. `changed` counts those that differ from the default. */
export function answerPanel(
  answer: AnswerRow,
  series: Series,
  options: { id: string; end: number; changed: number },
  document: Document,
): HTMLElement {
  const state = options.changed === 0 ? 'Everything is on' : `${options.changed} changed`;
  const head = answer.kind === 'none' ? `${state}: ${NONE[answer.why]}.` : `${state}: ${countText(answer)}.`;
  const sentences =
    answer.kind === 'none'
      ? learnedSentences(answer, null, series)
      : learnedSentences(answer, null, series).slice(1);
  return element(
    document,
    'div',
    { class: 'answer', 'data-part': 'answer' },
    envelopeThumb(answer, { ...options, title: 'Where the curve can run under these statements' }, document),
    element(
      document,
      'div',
      {},
      element(document, 'p', {}, element(document, 'strong', {}, head)),
      ...sentences.map((sentence) => element(document, 'p', {}, sentence)),
    ),
  );
}
