import { renderToString } from 'preact-render-to-string';
import type { Ask } from '../../publication/askSchema.ts';
import { quantityText } from '../../quantities/quantityText.ts';
import { readTask } from '../../quantities/readTask.ts';
import type { Observation } from '../../survival/index.ts';
import { printedUnit } from '../askUnit.ts';
import { misconceptionWords } from '../drawingWords.ts';
import { readAnswerText } from '../readAnswerText.ts';
import { teachHtml } from '../teachHtml.tsx';
import type { AskTexts } from './AskField.ts';
import type { ReasonData } from './AskReasons.tsx';
import type { AskSources } from './fieldData.ts';

type Reason = ReasonData & AskTexts['reasons'][number];

/** The reasons behind the answer to a question, with their texts as HTML. */
export function reasonsOf(
  ask: Ask,
  patients: readonly Observation[],
  { quantities, session: { series } }: AskSources,
): Reason[] {
  const html = (text: string) => teachHtml(text, quantities);
  const strong = (inner: string) => `<strong>${inner}</strong>`;
  const judged = (id: string, right: boolean, answer: string, why: string): Reason => ({
    id,
    right,
    answer: `${answer} <span class="ask-verdict">${right ? 'Right.' : 'No.'}</span>`,
    why,
  });
  const tempting = (list: readonly { readonly value: string; readonly why: string }[]) =>
    list.map(({ value, why }, index) => judged(String(index), false, strong(html(`{${value}}`)), html(why)));
  switch (ask.kind) {
    case 'choice':
    case 'several':
    case 'spot':
      return ask.options
        .map(({ text, right, why }, place) => judged(String(place), right, strong(html(text)), html(why)))
        .sort((a, b) => Number(b.right) - Number(a.right));
    case 'number': {
      const unit = printedUnit(ask, quantityText(quantities, ask.answer), series);
      const answer = html(`{${ask.answer}}`) + (unit === null ? '' : ` ${unit}`);
      return [judged('right', true, strong(answer), ''), ...tempting(ask.tempting)];
    }
    case 'read': {
      const answer = (
        <strong data-read={JSON.stringify(readTask(ask))}>{readAnswerText(ask, patients, series)}</strong>
      );
      return [
        judged('right', true, renderToString(answer), ''),
        ...('tempting' in ask ? tempting(ask.tempting) : []),
      ];
    }
    case 'draw':
      return ask.misconceptions.map((id) => {
        const { does, why } = misconceptionWords(id, series.outcome);
        return judged(id, false, strong(html(`${does}?`)), html(why));
      });
    case 'sort':
      return ask.cards.map(({ text, bin, why }, place) => ({
        id: String(place),
        answer: `${html(text)} ${strong(`${html(ask.bins.find(({ id }) => id === bin)!.label)}.`)}`,
        why: html(why),
      }));
    case 'order':
      return ask.steps.map(({ text, why }, place) => ({
        id: String(place),
        answer: strong(html(text)),
        why: html(why),
      }));
    case 'table':
      return [];
  }
}
