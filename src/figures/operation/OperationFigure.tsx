import { COUNTINGS, type Counting, type OperationComparison } from '../../rows/operationComparisons.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { Aloud } from '../kit/Aloud.tsx';
import { Arrangement } from '../kit/Arrangement.tsx';
import { Figure } from '../kit/Figure.tsx';
import { Findings } from '../kit/Findings.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { Segments } from '../kit/Segments.tsx';
import { Comparison } from './Comparison.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { LaneBoard, type LaneBoardProps } from './LaneBoard.tsx';
import { COUNTING_LABELS, illustrativeSentence, operationFindings, operationTitle } from './words.ts';

export interface OperationFigureProps extends Omit<LaneBoardProps, 'comparison'> {
  readonly id: string;
  readonly number: number;
  /** The arrangement of the later treatment that is shown. */
  readonly model: SurvivalModel;
  /** All ways of counting, and which of them is drawn. */
  readonly comparisons: readonly OperationComparison[];
  readonly counting: Counting;
  /** Under which facts the table is shown, where they aren't the publication's. */
  readonly note?: string;
  /** What else the last step to another arrangement had to move, as a sentence. */
  readonly alsoMoved?: string;
  /** Whether anything stands elsewhere than first, so that it can go back. */
  readonly moved?: boolean;
  /** What is said aloud. */
  readonly said?: string;
  readonly onCount?: (counting: Counting) => void;
  readonly onStep?: (step: 1 | -1) => void;
  readonly onReset?: () => void;
}

/**
 * A treatment that comes during follow-up, counted in three ways: naively, from a landmark on, and as it happened. One drawing shows
 * them in turn. The treatment's times are placed by the reader; the built page shows where they stand first.
 */
export function OperationFigure(props: OperationFigureProps) {
  const { id, number, grouping, series, model, lanes, comparisons, counting, axisEnd, landmark } = props;
  const shown = comparisons.find(({ kind }) => kind === counting)!;
  return (
    <Figure
      id={id}
      number={number}
      title={operationTitle(grouping)}
      note={props.note ?? ''}
      caption={<Caption series={series} />}
    >
      <p class="illustrative">{illustrativeSentence(grouping)}</p>
      <Arrangement model={model} series={series} also={props.alsoMoved ?? ''} onStep={props.onStep} />
      <div class="controls">
        <Segments
          legend="How the months are counted"
          name={`${id}-counting`}
          chosen={counting}
          options={COUNTINGS.map((value) => ({ value, label: COUNTING_LABELS[value] }))}
          also="countings"
          onChoose={(chosen) => props.onCount?.(chosen as Counting)}
        />
      </div>
      <div class="comparisons stacked">
        {comparisons.map((comparison) => (
          <Comparison
            key={comparison.kind}
            {...{ comparison, series, landmark }}
            isShown={comparison === shown}
          />
        ))}
      </div>
      <LaneBoard
        {...{ lanes, grouping, series, axisEnd, landmark }}
        comparison={shown}
        moves={props.moves}
        onPlace={props.onPlace}
        onLandmark={props.onLandmark}
      />
      <div class="lane-tools controls">
        <button type="button" class="text-button" hidden={!props.moved} onClick={props.onReset}>
          Back to half-way
        </button>
      </div>
      <Aloud words={props.said ?? ''} />
      <Findings items={operationFindings(lanes, comparisons, grouping, series)} />
      <div class="figure-folds">
        <FoldedTable summary="All three ways as a table">
          <ComparisonTable comparisons={comparisons} series={series} landmark={landmark} />
        </FoldedTable>
      </div>
    </Figure>
  );
}

function Caption({ series: { outcome } }: Pick<OperationFigureProps, 'series'>) {
  return (
    <p>
      <strong>The same {outcome.many} and the same follow-up, counted differently.</strong> Solid and thick:
      counted with it. Dashed: counted without it. Dotted: not counted. Diamonds: it came. Dots:{' '}
      {outcome.many}. Upright strokes: {outcome.without} when follow-up ended. P values are two-sided and read
      from chi-square, but for the exact one. That one ranks deals by how far observed lies from expected, and
      needs groups that stay as they are, and follow-up alike in both.
    </p>
  );
}
