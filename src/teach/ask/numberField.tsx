import { judgeNumber, type NumberKey } from '../../rows/teach/judgeNumber.ts';
import { readAnswer, type Measure } from '../../rows/teach/readAnswer.ts';
import type { AskField } from './AskField.ts';

/** What the page knows of a number that is asked for: its answer, how near is right, and the wrong ones that tempt. */
export interface NumberData extends NumberKey {
  readonly kind: 'number';
  readonly measure: Measure;
}

/** A number as it is typed. The answer is kept as the text. */
export function numberField({ measure, ...key }: NumberData): AskField<string> {
  return {
    start: '',
    right: String(key.answer),
    isTyped: true,
    read: (given) => {
      const read = readAnswer(given, measure);
      return 'says' in read ? read : { response: given.trim() };
    },
    fill: (response) => ('values' in readAnswer(response, measure) ? response : null),
    judge: (given) => {
      const read = readAnswer(given, measure);
      if ('says' in read) return { right: false, says: read.says, outcome: 0 };
      const judged = judgeNumber(read.values, key);
      switch (judged.verdict) {
        case 'right':
          return { right: true, says: 'Right.', outcome: 0 };
        case 'tempting': {
          const why = String(judged.index);
          const outcome = 1 + judged.index;
          return { right: false, says: 'No, and many would say so.', why, chosen: [why], outcome };
        }
        default:
          return {
            right: false,
            says: `No, that is too ${judged.verdict}.`,
            outcome: 1 + key.tempting.length + (judged.verdict === 'high' ? 1 : 0),
          };
      }
    },
    draw: ({ id, given, locked, onGive }) => (
      <p class="ask-number controls">
        <input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          size={8}
          aria-labelledby={`${id}-question`}
          value={given}
          readOnly={locked}
          onInput={({ currentTarget }) => {
            onGive(currentTarget.value);
          }}
        />
        {measure.unit}
      </p>
    ),
  };
}
