import { useState } from 'preact/hooks';
import { laneRows } from '../../rows/laneRows.ts';
import { spreadPatients } from '../../rows/spreadPatients.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { Fold } from '../kit/Fold.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { Properties } from '../properties/Properties.tsx';
import type { GroupedView } from './groupedView.ts';
import { Multiples } from './Multiples.tsx';
import { Options } from './Options.tsx';
import { StateTable } from './StateTable.tsx';
import type { SurvivalFigureProps } from './SurvivalFigureProps.ts';
import { Take, type Taken } from './Take.tsx';

interface SurvivalFoldsProps {
  readonly props: SurvivalFigureProps;
  readonly view: GroupedView;
  readonly model: SurvivalModel;
  readonly patients: number;
  /** A reader unfolded the choices, or folded them up. */
  readonly onChoosing: (isChoosing: boolean) => void;
}

const nothing = () => undefined;

/** What of the figure waits until a reader opens it: further choices, what can be taken along, and what is drawn as tables. */
export function SurvivalFolds({ props, view, model, patients, onChoosing }: SurvivalFoldsProps) {
  const { id, series, state, defaults, axisEnd, onChange = nothing, away } = props;
  const { cohort } = state;
  const { record } = props;
  // Many of them are much to know, while they are folded up.
  const lanesOf = record && (() => laneRows(props.set, spreadPatients(cohort), series, record));
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div class="figure-folds">
      <Options
        {...{ id, series, state, defaults, longest: props.longest, span: props.span, onChange }}
        isTable={model.isTable}
        onAnother={() => {
          onChange({ cohort: view.plain(view.set.another(view.cohort, Math.random)) }, 'push');
        }}
        onLongest={props.onLongest ?? nothing}
        onFold={onChoosing}
      />
      <Take without={untaken(props)} onTake={props.onTake ?? nothing} />
      {lanesOf && (
        <Properties
          id={`${id}-properties`}
          lanesOf={lanesOf}
          of={patients}
          {...{ set: props.set, series }}
          onPoint={(row) => {
            props.onPoint?.(null, row);
          }}
        />
      )}
      <FoldedTable>
        <StateTable {...{ model, series: view.series, axisEnd, years: state.years }} />
      </FoldedTable>
      {props.multiples && series.groupings.length > 0 && (
        <Fold
          summary="All groupings side by side"
          onFold={(isOpen) => {
            if (isOpen) setUnfolded(true);
          }}
          draw={() =>
            (props.isOwn !== true || unfolded) && (
              <Multiples {...{ id, series, set: props.set, state, axisEnd }} modelOf={away?.modelOf} />
            )
          }
        />
      )}
    </div>
  );
}

/** What can't be taken: of a reader's own table no address, and only a figure of an article has a page to be framed. */
function untaken({ isOwn = false, isFile = false, number }: SurvivalFigureProps): Taken[] {
  return [
    ...(isOwn ? ['link' as const] : []),
    ...(isOwn || isFile || number == null ? ['embed' as const] : []),
  ];
}
