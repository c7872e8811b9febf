import type { Series } from '../../cohort/Series.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import { roomRows } from '../../rows/roomRows.ts';
import { survivalModel, type SurvivalModel } from '../../rows/survivalModel.ts';
import { EVERYBODY } from '../../state/choices.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { arrangementSentence } from '../kit/sentences/arrangementSentence.ts';
import { Drawing } from './Drawing.tsx';
import { groupedView } from './groupedView.ts';
import { PLine } from './PLine.tsx';

/** Width of a drawing of the small multiples in px. */
const WIDTH = 288;

interface MultiplesProps {
  readonly id: string;
  readonly series: Series;
  readonly set: Reconstruction;
  readonly state: ViewState;
  readonly axisEnd: number;
  /** The curves of a grouping, where they aren't computed here; null as long as they aren't there. */
  readonly modelOf?: ((grouping: string | null) => SurvivalModel | null) | undefined;
}

/** All groupings of the shown table side by side, each with its curves, its table and its tests. */
export function Multiples({ id, series, set, state, axisEnd, modelOf }: MultiplesProps) {
  const { cohort, excluded } = state;
  return (
    <div class="multiples">
      {[null, ...series.groupings].map((grouping) => {
        const by = grouping?.id ?? null;
        const choices = { grouping: by, crossed: null, only: EVERYBODY, excluded };
        const { series: shown } = groupedView(set, cohort, series, choices);
        const model = modelOf ? modelOf(by) : survivalModel(set, cohort, shown, { ...state, grouping: by });
        const heading = <h3>{grouping?.label ?? shown.everyone}</h3>;
        if (!model)
          return (
            <section class="multiple" key={by ?? 'all'}>
              {heading}
              <p>Computing …</p>
            </section>
          );
        const { arrangements, arrangement, leftOut } = model;
        const words =
          grouping && !model.isTable
            ? [
                `${arrangements.length === 1 ? 'Fixed by the record' : `Arrangement ${arrangement + 1} of ${arrangements.length}`}.`,
                // It tells of everybody, and so of a row that is not drawn.
                ...(leftOut === null
                  ? [arrangementSentence(arrangements, arrangement, grouping, series)]
                  : []),
              ].join(' ')
            : '';
        return (
          <section class="multiple" key={grouping?.id ?? 'all'}>
            {heading}
            <Drawing
              {...{ ...state, model, series: shown, axisEnd }}
              rooms={roomRows(set, cohort, grouping?.id ?? null, model.strata)}
              id={`${id}-multiple-${grouping?.id ?? 'all'}`}
              width={WIDTH}
              layout="narrow"
              time={null}
              held={null}
              moves={false}
              still
              lanes={false}
              table={state.counts ? 'all' : 'at risk'}
            />
            {words !== '' && <p>{words}</p>}
            {model.test !== null && <PLine model={model} series={shown} />}
            {grouping?.caution && <p class="caution">{grouping.caution}</p>}
          </section>
        );
      })}
    </div>
  );
}
