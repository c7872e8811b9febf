import type { Series } from '../../cohort/Series.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { element } from '../../figures/kit/element.ts';
import { arrangementSentence } from '../../figures/kit/sentences/arrangementSentence.ts';

/** Which arrangement is shown, in words, with buttons to the next; and the caution of a grouping not known at time zero. */
export function arrangementPanel(model: SurvivalModel, series: Series, document: Document): HTMLElement {
  const { grouping, arrangements, arrangement } = model;
  if (grouping === null) {
    const words = `${series.everyone} as one cohort; nothing depends on who was in which group.`;
    return element(
      document,
      'div',
      { class: 'arrangement', 'data-plain': '' },
      element(document, 'p', { class: 'arrangement-words' }, words),
    );
  }
  if (model.isTable) {
    return element(
      document,
      'div',
      { class: 'arrangement', 'data-plain': '' },
      element(document, 'p', { class: 'arrangement-words' }, grouping.definition),
      ...(grouping.caution === null ? [] : [element(document, 'p', { class: 'caution' }, grouping.caution)]),
    );
  }
  const count = arrangements.length;
  const step = (action: string, sign: string, label: string) =>
    element(document, 'button', { type: 'button', 'data-action': action, 'aria-label': label }, sign);
  const counter = count === 1 ? 'fixed by the record' : `arrangement ${arrangement + 1} of ${count}`;
  return element(
    document,
    'div',
    { class: 'arrangement' },
    element(
      document,
      'div',
      { class: 'stepper', ...(count === 1 ? { 'data-fixed': '' } : {}) },
      ...(count === 1 ? [] : [controls(document, step('previous', '‹', 'Previous arrangement'))]),
      element(document, 'output', {}, counter),
      ...(count === 1 ? [] : [controls(document, step('next', '›', 'Next arrangement'))]),
    ),
    element(
      document,
      'p',
      { class: 'arrangement-words', 'data-part': 'arrangement-words' },
      arrangementSentence(arrangements, arrangement, grouping, series),
    ),
    ...(grouping.caution === null ? [] : [element(document, 'p', { class: 'caution' }, grouping.caution)]),
  );
}

function controls(document: Document, button: HTMLElement): HTMLElement {
  return element(document, 'span', { class: 'controls' }, button);
}
