import { readAnswer } from '../../rows/teach/readAnswer.ts';
import type { FieldData } from '../ask/fieldOf.ts';
import type { AskedQuestion } from './interactionOf.ts';

/** What a question on the page says of itself, for telling its answers to a learning system. */
export function askedQuestion(field: FieldData): AskedQuestion {
  return {
    kind: field.kind,
    bins: field.kind === 'sort' ? field.bins : [],
    numberIn: (text) => {
      if (field.kind !== 'number') return Number(text);
      const read = readAnswer(text, { kind: field.measure.kind, unit: field.measure.unit });
      const values = 'values' in read ? read.values : [Number(text)];
      const far = (value: number) => Math.abs(value - field.answer);
      return values.reduce((a, b) => (far(b) < far(a) ? b : a));
    },
    reads: field.kind === 'read' ? readsOf(field.task.read) : null,
  };
}

function readsOf(read: string): AskedQuestion['reads'] {
  if (read === 'patients') return 'patients';
  return read === 'change' || read === 'limits' ? 'marks' : 'mark';
}
