import { formatTime } from '../../format/formatTime.ts';
import type { Series } from '../../cohort/Series.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import { survivalModel, type SurvivalModel } from '../../rows/survivalModel.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { BUILT_WIDTHS } from '../kit/AtWidth.tsx';
import { Figure } from '../kit/Figure.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { layoutFor } from '../kit/layout.ts';
import { hasWords, OwnWords, type Words } from '../kit/OwnWords.tsx';
import { arrangementSentence } from '../kit/sentences/arrangementSentence.ts';
import { Drawing } from './Drawing.tsx';
import { marksOf } from './marksOf.ts';
import { PLine } from './PLine.tsx';
import { StateTable } from './StateTable.tsx';
import { strataUntil } from './strataUntil.ts';
import { survivalTitle } from './survivalTitle.ts';

interface StillFigureProps {
  readonly id: string;
  readonly number: number | null;
  /** Its title; null for the one that every figure of curves has. */
  readonly title: string | null;
  readonly words: Words;
  readonly series: Series;
  readonly set: Reconstruction;
  /** The view that it holds. */
  readonly state: ViewState;
  readonly axisEnd: number;
  /** The time at which the drawing ends; null for that of the axis. */
  readonly to: number | null;
  /** Where the same curves can be changed. */
  readonly explore: string;
}

/** The curves of one grouping as the author wants them shown: they stand still, whatever the reader chooses in the living figure. */
export function StillFigure(props: StillFigureProps) {
  const { id, number, title, words, series, set, state, to, explore } = props;
  const model = survivalModel(set, state.cohort, series, state);
  const ends = to ?? props.axisEnd;
  const drawn = to === null ? model : { ...model, strata: strataUntil(model.strata, to) };
  // The table under them tells of those at risk alone.
  const shown = { ...state, showEnvelope: !model.isTable, counts: false };
  return (
    <Figure
      {...{ id, number }}
      title={title ?? survivalTitle(model, series, state.mortality)}
      caption={
        <>
          {hasWords(words) && <OwnWords {...words} />}
          <p>{marksAndRange(model, drawn, to, { ...props, state: shown })}</p>
          {model.grouping?.caution && <p class="caution">{model.grouping.caution}</p>}
          <p class="controls">
            <a href={explore}>Change these curves on Explore</a>
          </p>
        </>
      }
    >
      <PLine model={model} series={series} />
      <div class="at-width">
        {BUILT_WIDTHS.map((width) => (
          <div key={width} class="built" data-width={width}>
            <Drawing
              {...{ ...shown, model: drawn, series, width, layout: layoutFor(width) }}
              axisEnd={ends}
              rooms={[]}
              id={`${id}-${width}`}
              time={null}
              held={null}
              moves={false}
              still
              lanes={false}
              table="at risk"
            />
          </div>
        ))}
      </div>
      <div class="figure-folds">
        <FoldedTable>
          <StateTable {...{ model, series, axisEnd: ends, years: state.years }} />
        </FoldedTable>
      </div>
    </Figure>
  );
}

/** How the marks are to be read, which arrangement is drawn, and what lies beyond the end of the drawing. */
function marksAndRange(
  model: SurvivalModel,
  drawn: SurvivalModel,
  to: number | null,
  { series, set, state }: Pick<StillFigureProps, 'series' | 'set' | 'state'>,
): string {
  const { grouping, arrangements, arrangement, isTable } = model;
  const { timeVectors } = set;
  const last = Math.max(...model.strata.map((stratum) => stratum.last));
  return [
    marksOf(grouping, { model: drawn, series, state, timeVectors, isPart: false, hasRooms: false }),
    ...(grouping && !isTable ? [arrangementSentence(arrangements, arrangement, grouping, series)] : []),
    ...(to !== null && to < last
      ? [
          `Drawn as far as ${formatTime(to, series, false)}; follow-up goes on to ${formatTime(last, series, false)}${model.test === null ? '' : ', and the P values count all of it'}.`,
        ]
      : []),
  ].join(' ');
}
