import { readAnswer, type MeasureKind } from '../../rows/teach/readAnswer.ts';
import type { AskElement } from '../AskElement.ts';
import type { AskedQuestion } from './interactionOf.ts';

/** What a question on the page says of itself, for telling its answers to a learning system. */
export function askedQuestion(ask: AskElement): AskedQuestion {
  const { kind = '', answer, measure, unit } = ask.dataset;
  const inputs = [...ask.querySelectorAll<HTMLInputElement>(':scope > .ask-cards input')];
  return {
    kind,
    bins: [...new Set(inputs.map(({ value }) => value))],
    numberIn: (text) => {
      const read = readAnswer(text, { kind: measure as MeasureKind, unit });
      const values = 'values' in read ? read.values : [Number(text)];
      return values.reduce((a, b) => (Math.abs(b - Number(answer)) < Math.abs(a - Number(answer)) ? b : a));
    },
    reads: kind === 'read' ? readsOf(ask) : null,
  };
}

function readsOf(ask: AskElement): AskedQuestion['reads'] {
  const { task } = JSON.parse(ask.dataset['board'] ?? '{}') as { task?: { read?: string } };
  if (task?.read === 'patients') return 'patients';
  return task?.read === 'change' || task?.read === 'limits' ? 'marks' : 'mark';
}
