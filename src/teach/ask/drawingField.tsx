import { useMemo } from 'preact/hooks';
import type { Series } from '../../cohort/Series.ts';
import { uncapitalized } from '../../format/words.ts';
import { curveSteps } from '../../rows/teach/curveSteps.ts';
import { FIELD_WIDTH } from '../../rows/teach/drawingFault.ts';
import { judgeDrawing } from '../../rows/teach/judgeDrawing.ts';
import { withoutLevel } from '../../rows/teach/redrawFrom.ts';
import { sketchOf, type Sketch } from '../../rows/teach/sketch.ts';
import { drawnFrom, drawnText } from '../../rows/teach/Step.ts';
import { MISCONCEPTIONS, type Misconception } from '../../rows/teach/wrongCurves.ts';
import type { Observation } from '../../survival/index.ts';
import { DrawField } from '../DrawField.tsx';
import { faultSentence, misconceptionWords } from '../drawingWords.ts';
import type { AskField } from './AskField.ts';
import { Built } from './Built.tsx';
import { DrawBoard, type DrawBoardProps } from './DrawBoard.tsx';

/** What the page knows of a curve to draw. */
export interface DrawData extends Pick<DrawBoardProps, 'until' | 'timeLabel' | 'unit'> {
  readonly kind: 'draw';
  /** The table whose curve is drawn, which a seat draws anew; and its patients. */
  readonly table: string;
  readonly patients: readonly Observation[];
  readonly misconceptions: readonly Misconception[];
  /** What the publication calls the outcome. */
  readonly outcome: Series['outcome'];
}

/** A curve that is drawn. The answer is kept as its steps: "0:100 10:83". */
export function drawingField(data: DrawData): AskField<Sketch> {
  const { until, timeLabel, unit, misconceptions, outcome } = data;
  return {
    start: sketchOf(),
    right: drawnText(curveSteps(data.patients)),
    read: ({ steps }) =>
      steps.length < 2 && steps[0]?.survival === 1
        ? { says: 'Draw the curve first: it is level until now.' }
        : { response: drawnText(withoutLevel(steps)) },
    fill: (response) => {
      const steps = drawnFrom(response);
      return steps && sketchOf(steps);
    },
    judge: (given) => {
      const { right, fault, wrong } = judged(given, data);
      if (fault === null)
        return {
          right,
          says: `Right: a step wherever there is a ${outcome.one}, and as high as it is.`,
          outcome: 0,
        };
      const off = faultSentence(fault, unit, outcome);
      if (!wrong) return { right, says: `Not yet. ${off}`, outcome: 1 + misconceptions.length };
      const does = uncapitalized(misconceptionWords(wrong.id, outcome).does);
      return {
        right,
        says: `Not yet. Yours is nearest to a curve with this slip: ${does}. ${off}`,
        chosen: [wrong.id],
        outcome: 1 + misconceptions.indexOf(wrong.id),
      };
    },
    draw: ({ given, locked, texts, onGive }) => (
      <>
        <Built as="div" class="ask-draw" table={data.table} html={texts?.list} />
        <div class="ask-board">
          <DrawBoard
            {...{ until, timeLabel, unit, locked }}
            sketch={given}
            onSketch={(change) => {
              onGive(change(given));
            }}
          />
        </div>
      </>
    ),
    drawTruth: (tried) => <TrueCurve data={data} tried={tried} />,
  };
}

function judged({ steps }: Sketch, { patients, misconceptions }: DrawData) {
  return judgeDrawing(withoutLevel(steps), {
    patients,
    misconceptions: MISCONCEPTIONS.filter((id) => misconceptions.includes(id)),
    width: FIELD_WIDTH,
  });
}

/** The true curve behind the answer, with what was drawn and what it is nearest to. */
function TrueCurve({ data, tried }: { readonly data: DrawData; readonly tried: Sketch | null }) {
  const wrong = useMemo(() => tried && judged(tried, data).wrong, [tried, data]);
  const title = !tried
    ? 'The curve of this table'
    : wrong
      ? 'Your curve, the true one dashed, and dotted the wrong one that yours is nearest to'
      : 'Your curve, and the true one dashed';
  return (
    <>
      <div class="draw-answer draw-place">
        <DrawField
          until={data.until}
          timeLabel={data.timeLabel}
          drawn={tried && withoutLevel(tried.steps)}
          wrong={wrong?.steps ?? null}
          truth={curveSteps(data.patients)}
          title={title}
        />
      </div>
      <p class="draw-lines">{tried ? `${title}.` : ''}</p>
    </>
  );
}
