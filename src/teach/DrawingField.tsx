import { render } from 'preact';
import type { Series } from '../cohort/Series.ts';
import { uncapitalized } from '../format/words.ts';
import { curveSteps } from '../rows/teach/curveSteps.ts';
import { FIELD_WIDTH } from '../rows/teach/drawingFault.ts';
import { judgeDrawing } from '../rows/teach/judgeDrawing.ts';
import { withoutLevel } from '../rows/teach/redrawFrom.ts';
import { sketchOf, type Sketch } from '../rows/teach/sketch.ts';
import { drawnFrom, drawnText, type Step } from '../rows/teach/Step.ts';
import { MISCONCEPTIONS, type Misconception } from '../rows/teach/wrongCurves.ts';
import { DrawBoard, type DrawBoardProps } from './DrawBoard.tsx';
import { DrawField } from './DrawField.tsx';
import { faultSentence, misconceptionWords } from './drawingWords.ts';
import type { Observation } from '../survival/index.ts';
import type { AskField, AskParts, Judged } from './AskField.ts';

/** What the page says of a drawing; the table it is held against is the question's. */
export interface DrawData extends Pick<DrawBoardProps, 'until' | 'timeLabel' | 'unit'> {
  readonly misconceptions: readonly Misconception[];
  /** What the publication calls the outcome. */
  readonly outcome: Series['outcome'];
}

/** A curve that is drawn. The answer is kept as its steps: "0:100 10:83". */
export class DrawingField implements AskField {
  private readonly parts: AskParts;
  private readonly data: DrawData;
  private sketch = sketchOf();
  private locked = false;

  constructor(parts: AskParts) {
    this.parts = parts;
    this.data = JSON.parse(parts.ask.dataset['board'] ?? '{}') as DrawData;
    this.draw();
  }

  read() {
    const { steps } = this.sketch;
    return steps.length < 2 && steps[0]?.survival === 1
      ? { says: 'Draw the curve first: it is level until now.' }
      : { response: drawnText(withoutLevel(steps)) };
  }

  fill(response: string): boolean {
    const steps = drawnFrom(response);
    if (steps) this.put(sketchOf(steps));
    return steps !== null;
  }

  judge(): Judged {
    const drawn = withoutLevel(this.sketch.steps);
    const { misconceptions, unit, outcome } = this.data;
    const { right, fault, wrong } = judgeDrawing(drawn, {
      patients: this.patients,
      misconceptions: MISCONCEPTIONS.filter((id) => misconceptions.includes(id)),
      width: FIELD_WIDTH,
    });
    this.show(drawn, wrong?.steps ?? null);
    if (right || fault === null)
      return {
        right,
        says: `Right: a step wherever there is a ${outcome.one}, and as high as it is.`,
        outcome: 0,
      };
    if (!wrong)
      return {
        right,
        says: `Not yet. ${faultSentence(fault, unit, outcome)}`,
        outcome: 1 + misconceptions.length,
      };
    this.parts.reasons.find(({ dataset }) => dataset['curve'] === wrong.id)?.setAttribute('data-chosen', '');
    const does = uncapitalized(misconceptionWords(wrong.id, outcome).does);
    return {
      right,
      says: `Not yet. Yours is nearest to a curve with this slip: ${does}. ${faultSentence(fault, unit, outcome)}`,
      outcome: 1 + misconceptions.indexOf(wrong.id),
    };
  }

  get right(): string {
    return drawnText(curveSteps(this.patients));
  }

  lock(locked: boolean): void {
    this.locked = locked;
    this.draw();
  }

  clear(): void {
    this.put(sketchOf());
    this.show(null, null);
  }

  /** The true curve behind the answer, with what was drawn and what it is nearest to. */
  private show(drawn: readonly Step[] | null, wrong: readonly Step[] | null): void {
    const { until, timeLabel } = this.data;
    const title = !drawn
      ? 'The curve of this table'
      : wrong
        ? 'Your curve, the true one dashed, and dotted the wrong one that yours is nearest to'
        : 'Your curve, and the true one dashed';
    render(
      <DrawField {...{ until, timeLabel, drawn, wrong, title }} truth={curveSteps(this.patients)} />,
      this.parts.one('[data-part="truth"]'),
    );
    this.parts.one('[data-part="lines"]').textContent = drawn ? `${title}.` : '';
  }

  private put(sketch: Sketch): void {
    this.sketch = sketch;
    this.draw();
  }

  private draw(): void {
    const { until, timeLabel, unit } = this.data;
    render(
      <DrawBoard
        {...{ until, timeLabel, unit }}
        sketch={this.sketch}
        locked={this.locked}
        onSketch={(change) => {
          this.put(change(this.sketch));
        }}
      />,
      this.parts.one('[data-part="board"]'),
    );
  }

  private get patients(): Observation[] {
    return JSON.parse(this.parts.ask.dataset['patients'] ?? '[]') as Observation[];
  }
}
