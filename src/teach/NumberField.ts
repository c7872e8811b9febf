import { judgeNumber } from '../rows/teach/judgeNumber.ts';
import { readAnswer, type MeasureKind } from '../rows/teach/readAnswer.ts';
import type { AskField, AskParts, Judged } from './AskField.ts';

/** A number as it is typed. The answer is kept as the text. */
export class NumberField implements AskField {
  private readonly parts: AskParts;

  constructor(parts: AskParts) {
    this.parts = parts;
  }

  read() {
    const read = this.typed;
    return 'says' in read ? read : { response: this.input.value.trim() };
  }

  fill(response: string): boolean {
    this.input.value = response;
    const readable = 'values' in this.typed;
    if (!readable) this.clear();
    return readable;
  }

  judge(): Judged {
    const read = this.typed;
    if ('says' in read) return { right: false, says: read.says, outcome: 0 };
    const { answer, tolerance } = this.parts.ask.dataset;
    const tempting = this.parts.reasons.filter(({ dataset }) => dataset['value'] !== undefined);
    const judged = judgeNumber(read.values, {
      answer: Number(answer),
      tolerance: Number(tolerance),
      tempting: tempting.map(({ dataset }) => Number(dataset['value'])),
    });
    switch (judged.verdict) {
      case 'right':
        return { right: true, says: 'Right.', outcome: 0 };
      case 'tempting': {
        const reason = tempting[judged.index]!;
        reason.setAttribute('data-chosen', '');
        return {
          right: false,
          says: `No, and many would say so. ${this.parts.whyOf(reason)}`,
          outcome: 1 + judged.index,
        };
      }
      default:
        return {
          right: false,
          says: `No, that is too ${judged.verdict}.`,
          outcome: 1 + tempting.length + (judged.verdict === 'high' ? 1 : 0),
        };
    }
  }

  get right(): string | null {
    return this.parts.ask.dataset['answer'] ?? null;
  }

  lock(locked: boolean): void {
    this.input.readOnly = locked;
  }

  clear(): void {
    this.input.value = '';
  }

  private get typed() {
    const { measure, unit, from, to } = this.parts.ask.dataset;
    return readAnswer(this.input.value, {
      kind: measure as MeasureKind,
      unit,
      from: from === undefined ? undefined : Number(from),
      to: to === undefined ? undefined : Number(to),
    });
  }

  private get input(): HTMLInputElement {
    return this.parts.one<HTMLInputElement>('input');
  }
}
