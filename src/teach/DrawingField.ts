import { uncapitalized } from '../format/words.ts';
import { curveSteps } from '../rows/teach/curveSteps.ts';
import { judgeDrawing } from '../rows/teach/judgeDrawing.ts';
import { withoutLevel } from '../rows/teach/redrawFrom.ts';
import { drawnFrom, drawnText, type Step } from '../rows/teach/Step.ts';
import { MISCONCEPTIONS } from '../rows/teach/wrongCurves.ts';
import { FIELD, drawField } from './drawField.ts';
import { MISCONCEPTION_WORDS, faultSentence } from './drawingWords.ts';
import type { Observation } from '../survival/index.ts';
import type { AskField, AskParts, Judged } from './AskField.ts';
import { CurveDrawing } from './CurveDrawing.ts';

/** A curve that is drawn. The answer is kept as its steps: "0:100 10:83". */
export class DrawingField implements AskField {
  private readonly parts: AskParts;
  private readonly drawing: CurveDrawing;

  constructor(parts: AskParts) {
    this.parts = parts;
    this.drawing = new CurveDrawing(parts.one('.ask-draw'), parts.ask.dataset);
  }

  read() {
    const { steps } = this.drawing;
    return steps.length < 2 && steps[0]?.survival === 1
      ? { says: 'Draw the curve first: it is level until now.' }
      : { response: drawnText(withoutLevel(steps)) };
  }

  fill(response: string): boolean {
    const steps = drawnFrom(response);
    if (steps) this.drawing.put(steps);
    return steps !== null;
  }

  judge(): Judged {
    const drawn = withoutLevel(this.drawing.steps);
    const { misconceptions = '', timeOne = '' } = this.parts.ask.dataset;
    const asked = misconceptions.split(' ');
    const { right, fault, wrong } = judgeDrawing(drawn, {
      patients: this.patients,
      misconceptions: MISCONCEPTIONS.filter((id) => asked.includes(id)),
      width: FIELD.width - FIELD.left - FIELD.right,
    });
    this.show(drawn, wrong?.steps ?? null);
    if (right || fault === null)
      return { right, says: 'Right: every step where somebody dies, and as high as it is.', outcome: 0 };
    if (!wrong)
      return { right, says: `Not yet. ${faultSentence(fault, timeOne)}`, outcome: 1 + asked.length };
    this.parts.reasons.find(({ dataset }) => dataset['curve'] === wrong.id)?.setAttribute('data-chosen', '');
    const does = uncapitalized(MISCONCEPTION_WORDS[wrong.id].does);
    return {
      right,
      says: `Not yet. Yours is nearest to a curve with this slip: ${does}. ${faultSentence(fault, timeOne)}`,
      outcome: 1 + asked.indexOf(wrong.id),
    };
  }

  get right(): string {
    return drawnText(curveSteps(this.patients));
  }

  lock(locked: boolean): void {
    this.drawing.lock(locked);
  }

  clear(): void {
    this.drawing.clear();
    this.show(null, null);
  }

  /** The true curve behind the answer, with what was drawn and what it is nearest to. */
  private show(drawn: readonly Step[] | null, wrong: readonly Step[] | null): void {
    const { until, timeLabel = '' } = this.parts.ask.dataset;
    const title = !drawn
      ? 'The curve of this table'
      : wrong
        ? 'Your curve, the true one dashed, and dotted the wrong one that yours is nearest to'
        : 'Your curve, and the true one dashed';
    this.parts
      .one('[data-part="truth"]')
      .replaceChildren(
        drawField(
          { until: Number(until), timeLabel, drawn, wrong, truth: curveSteps(this.patients), title },
          document,
        ),
      );
    this.parts.one('[data-part="lines"]').textContent = drawn ? `${title}.` : '';
  }

  private get patients(): Observation[] {
    return JSON.parse(this.parts.ask.dataset['patients'] ?? '[]') as Observation[];
  }
}
