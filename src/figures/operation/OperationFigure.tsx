import type { OperationComparison } from '../../rows/operationComparisons.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { Arrangement } from '../kit/Arrangement.tsx';
import { Figure } from '../kit/Figure.tsx';
import { Findings } from '../kit/Findings.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { Comparison } from './Comparison.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { LaneBoard, type LaneBoardProps } from './LaneBoard.tsx';
import { illustrativeSentence, operationFindings, operationTitle } from './words.ts';

export interface OperationFigureProps extends LaneBoardProps {
  readonly id: string;
  readonly number: number;
  /** The arrangement of the later treatment that is shown. */
  readonly model: SurvivalModel;
  readonly comparisons: readonly OperationComparison[];
  /** Under which facts the table is shown, where they aren't the publication's. */
  readonly note?: string;
  /** What else the last step to another arrangement had to move, as a sentence. */
  readonly alsoMoved?: string;
  /** Whether anything stands elsewhere than first, so that it can go back. */
  readonly moved?: boolean;
  readonly onStep?: (step: 1 | -1) => void;
  readonly onReset?: () => void;
}

/**
 * A treatment that comes during follow-up, compared in three ways: naively, from a landmark on, and as it happened. Its times are
 * placed by the reader; the built page shows where they stand first.
 */
export function OperationFigure(props: OperationFigureProps) {
  const { id, number, grouping, series, model, lanes, comparisons, axisEnd, landmark } = props;
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
      <LaneBoard
        {...{ lanes, grouping, series, axisEnd, landmark }}
        onPlace={props.onPlace}
        onLandmark={props.onLandmark}
      />
      <div class="lane-tools controls">
        <button type="button" class="text-button" hidden={!props.moved} onClick={props.onReset}>
          Back to half-way
        </button>
      </div>
      <div class="comparisons">
        {comparisons.map((comparison) => (
          <Comparison {...{ comparison, lanes, series, axisEnd, landmark }} />
        ))}
      </div>
      <Findings items={operationFindings(lanes, comparisons, grouping, series)} />
      <div class="figure-folds">
        <FoldedTable>
          <ComparisonTable comparisons={comparisons} series={series} landmark={landmark} />
        </FoldedTable>
      </div>
    </Figure>
  );
}

function Caption({ series: { outcome } }: Pick<OperationFigureProps, 'series'>) {
  return (
    <p>
      <strong>The same {outcome.many} and the same follow-up, counted differently.</strong> Thick: with it.
      Thin and dashed: without it. Dotted: not counted. Diamonds: it came. Dots: {outcome.many}. Upright
      strokes: {outcome.without} when follow-up ended. P values are two-sided and read from chi-square, but
      for the exact one. That one ranks deals by how far observed lies from expected, and needs groups that
      stay as they are, and follow-up alike in both.
    </p>
  );
}
