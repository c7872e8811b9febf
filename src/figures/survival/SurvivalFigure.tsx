import { useMemo, useState } from 'preact/hooks';
import type { Arrangement } from '../../cohort/CohortSet.ts';
import type { Series } from '../../cohort/Series.ts';
import type { PublishedRecord } from '../../reconstruction/record/PublishedRecord.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import { moveArrangement } from '../../rows/moveArrangement.ts';
import { laneRows } from '../../rows/laneRows.ts';
import { roomRows } from '../../rows/roomRows.ts';
import { spreadPatients } from '../../rows/spreadPatients.ts';
import { survivalModel, type SurvivalModel } from '../../rows/survivalModel.ts';
import type { LimitSpan } from '../../rows/limitSpan.ts';
import type { History } from '../../state/store.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { fragilitySentences } from '../kit/sentences/fragilitySentences.ts';
import { Aloud } from '../kit/Aloud.tsx';
import { AtWidth } from '../kit/AtWidth.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { layoutFor } from '../kit/layout.ts';
import { Properties } from '../properties/Properties.tsx';
import { Caption } from './Caption.tsx';
import { captionSentences, drawnCurves } from './captionSentences.ts';
import { Chips } from './Chips.tsx';
import { MOST_MARKED } from './Curves.tsx';
import { Drawing } from './Drawing.tsx';
import { groupedView } from './groupedView.ts';
import { Multiples } from './Multiples.tsx';
import { MonthSum } from './MonthSum.tsx';
import { Options } from './Options.tsx';
import type { PlacedRoom } from './placeRooms.ts';
import { Plot } from './Plot.tsx';
import { PLine } from './PLine.tsx';
import { RiskDrawing } from './RiskDrawing.tsx';
import { StateTable } from './StateTable.tsx';
import { Take, type Taken } from './Take.tsx';

export type Change = (change: Partial<ViewState>, history: History) => void;

export interface SurvivalFigureProps {
  readonly id: string;
  /** Its number in the article; none on another page. */
  readonly number: number | null;
  readonly series: Series;
  readonly set: Reconstruction;
  /** The record's properties, where those of each patient are shown. */
  readonly record?: Pick<PublishedRecord, 'attributes'>;
  readonly state: ViewState;
  readonly defaults: ViewState;
  readonly axisEnd: number;
  /** What the sum of all times is, where the record fixes it. */
  readonly fixedSum: string | null;
  /** A time and a row that a reader looks at for the moment. */
  readonly pointed?: { readonly time: number | null; readonly row: string | null };
  /** Whether what changed is to be seen moving. */
  readonly moves?: boolean;
  readonly said?: string;
  /** Under which facts it is drawn, where they aren't the publication's; empty where they are. */
  readonly note?: string;
  /** What of the address was not understood; empty if nothing. */
  readonly problem?: string;
  readonly onChange?: Change;
  readonly onPoint?: (time: number | null, row: string | null) => void;
  /** One line under the drawing: who made it, from what, and when. */
  readonly provenance?: string | undefined;
  /** The longest follow-up allowed, and what can be chosen for it; null for no limit, or nothing to choose. */
  readonly longest: number | null;
  readonly span: LimitSpan | null;
  /** Whether all groupings stand side by side below. */
  readonly multiples?: boolean;
  /** Whether the table is the reader's own: no link can open it again. */
  readonly isOwn?: boolean;
  /** Whether the page is a file by itself, which nothing can frame. */
  readonly isFile?: boolean;
  /** What the curves of a large table are drawn from: computed elsewhere, because `set` has only some of its patients. */
  readonly away?: AwayCurves | undefined;
  readonly onLongest?: (longest: number | null) => void;
  readonly onTake?: (what: Taken, button: HTMLElement) => void;
}

/** The curves of a view, what is said of its groups, how many patients the table has, and the curves of other groupings. */
export interface AwayCurves {
  readonly model: SurvivalModel;
  readonly note: string;
  readonly patients: number;
  readonly modelOf: (grouping: string | null) => SurvivalModel | null;
}

const nothing = () => undefined;

/** What can't be taken: of a reader's own table no address, and only a figure of an article has a page to be framed. */
function untaken({ isOwn = false, isFile = false, number }: SurvivalFigureProps): Taken[] {
  return [
    ...(isOwn ? ['link' as const] : []),
    ...(isOwn || isFile || number == null ? ['embed' as const] : []),
  ];
}

/** How many groups have patients in an arrangement. */
const groupsIn = ({ deaths, survivors }: Arrangement): number =>
  Object.entries(survivors).filter(([level, count]) => count > 0 || deaths.includes(level)).length;

/**
 * The survival curves of the shown table: chips for the groupings, their P values, the curves with the room of each open death, a
 * lane for each patient and the sum of their months on one axis; the table at risk below.
 */
export function SurvivalFigure(props: SurvivalFigureProps) {
  const { id, number, series, state, defaults, axisEnd, onChange = nothing, pointed } = props;
  const { cohort } = state;
  // With groupings crossed or levels left out, the curves are those of a grouping made of them.
  const view = groupedView(props.set, cohort, series, state);
  const { set, grouping } = view;
  // A reader's own table is drawn here alone, and drawn as far as it is seen.
  const isBuilt = props.isOwn !== true;
  const [unfolded, setUnfolded] = useState(false);
  const [held, setHeld] = useState<string | null>(null);
  const [also, setAlso] = useState<{ cohort: typeof cohort; words: string } | null>(null);
  const { away } = props;
  const model = away?.model ?? survivalModel(set, view.cohort, view.series, { ...state, grouping });
  const patients = away?.patients ?? cohort.patients.length;
  const rooms = useMemo(
    () => roomRows(set, view.cohort, grouping, model.strata),
    [set, view.cohort, grouping, model.strata],
  );
  const open = useMemo(
    () => new Set(roomRowsOfAll(set, view.cohort, grouping)),
    [set, view.cohort, grouping],
  );
  const few = patients <= MOST_MARKED;
  // Between groupings the table at risk keeps its height; all as one cohort need no room for groups.
  const most = Math.max(
    1,
    ...(grouping === null ? [] : series.groupings.map(({ levels }) => levels.length)),
    ...(view.grouping === state.grouping ? [] : model.arrangements.map(groupsIn)),
  );
  const isRead = state.time !== defaults.time;

  const move = ({ room }: PlacedRoom, wished: number) => {
    const away = (time: number) => Math.abs(time - wished);
    const time = room.times.reduce((near, each) => (away(each) < away(near) ? each : near));
    const moved = time === room.time ? null : set.moved(view.cohort, room.place, time, grouping);
    if (moved) onChange({ cohort: view.plain(moved) }, 'replace');
  };
  const step = (by: number) => {
    const moved = moveArrangement(set, view.series, view, by);
    if (!moved) return;
    const plain = view.plain(moved.cohort);
    onChange({ cohort: plain }, 'push');
    setAlso({ cohort: plain, words: moved.also });
  };
  const plot = {
    ...{ model, series: view.series, rooms, id, axisEnd, cohort, held },
    ...{ years: state.years, mortality: state.mortality },
    ...{ showEnvelope: state.showEnvelope, showBand: state.showBand, median: state.median },
    ...{ leaveOneOut: state.leaveOneOut, extremes: state.extremes, oneMore: state.oneMore },
    time: pointed?.time ?? (isRead ? state.time : null),
    // What is held is lit up by its lane.
    row: held === null ? (pointed?.row ?? state.row) : null,
    moves: (props.moves ?? false) && held === null,
    chosen: { time: pointed?.time ?? state.time, row: state.row },
    onPoint: props.onPoint ?? nothing,
    onKeep: (kept: { readonly time?: number; readonly row?: string | null }) => {
      onChange(kept, 'replace');
    },
    onClear: () => {
      props.onPoint?.(null, null);
      onChange({ time: defaults.time, row: null }, 'replace');
    },
    onHold: setHeld,
    onMove: move,
    onReturn: (start: typeof cohort) => {
      onChange({ cohort: start }, 'replace');
    },
  };
  return (
    <>
      <Chips
        id={id}
        series={series}
        grouping={state.grouping}
        onChoose={(chosen) => {
          const crossed = chosen === null || chosen === state.crossed ? null : state.crossed;
          onChange({ grouping: chosen, crossed }, 'push');
        }}
      />
      <PLine model={model} series={view.series} />
      <p class="figure-note">
        {[props.note ?? '', away?.note ?? view.note].filter((part) => part !== '').join(' ')}
      </p>
      <p class="figure-problem" role="status">
        {props.problem ?? ''}
      </p>
      <AtWidth
        isBuilt={isBuilt}
        draw={(width, name) =>
          // What is built stands still: nothing lies over it yet.
          name === 'live' ? (
            <Plot {...plot} id={`${id}-live`} width={width} />
          ) : (
            <Drawing {...plot} id={`${id}-${name}`} width={width} layout={layoutFor(width)} />
          )
        }
      />
      {few && rooms.length > 0 && view.drawn === cohort && (
        <MonthSum cohort={cohort} series={series} open={open} held={held} fixed={props.fixedSum} />
      )}
      {props.provenance !== undefined && <p class="provenance">{props.provenance}</p>}
      <AtWidth
        isBuilt={isBuilt}
        draw={(width) => (
          <RiskDrawing
            {...{
              strata: model.strata,
              series: view.series,
              years: state.years,
              counts: state.counts,
              width,
              axisEnd,
              most,
            }}
          />
        )}
      />
      <Beside
        sentences={fragilitySentences(model.strata, view.series, { ...state, isTable: model.isTable })}
      />
      <Aloud words={props.said ?? ''} />
      <div class="figure-folds">
        <Options
          {...{ id, series, state, defaults, longest: props.longest, span: props.span, onChange }}
          isTable={model.isTable}
          onAnother={() => {
            onChange({ cohort: view.plain(set.another(view.cohort, Math.random)) }, 'push');
          }}
          onLongest={props.onLongest ?? nothing}
        />
        <Take without={untaken(props)} onTake={props.onTake ?? nothing} />
        {props.record && (
          <Properties
            lanes={laneRows(props.set, spreadPatients(cohort), series, props.record)}
            of={patients}
            {...{ set: props.set, series }}
            onPoint={(row) => {
              props.onPoint?.(null, row);
            }}
          />
        )}
        <FoldedTable summary="The figure as a table">
          <StateTable {...{ model, series: view.series, axisEnd, years: state.years }} />
        </FoldedTable>
        {props.multiples && (
          <details
            class="figure-fold"
            onToggle={() => {
              setUnfolded(true);
            }}
          >
            <summary>All groupings side by side</summary>
            {(isBuilt || unfolded) && (
              <Multiples {...{ id, series, set: props.set, state, axisEnd }} modelOf={away?.modelOf} />
            )}
          </details>
        )}
      </div>
      <Caption
        {...{ id, number, set, grouping }}
        {...{ cohort: view.cohort, series: view.series }}
        mortality={state.mortality}
        marks={(by) =>
          captionSentences(
            { ...drawnCurves(model.strata), curves: by === null ? 1 : by.levels.length },
            series,
            {
              ...state,
              timeVectors: set.timeVectors,
              isTable: model.isTable,
              grouped: by !== null,
              hasRooms: rooms.length > 0,
            },
          ).join(' ')
        }
        also={also?.cohort === cohort ? also.words : ''}
        onStep={step}
      />
    </>
  );
}

/** What the curves beside the curve say, where a reader has chosen any. */
function Beside({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class="fragility">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The rows whose exit can be moved at all. */
function roomRowsOfAll(set: Reconstruction, cohort: ViewState['cohort'], grouping: string | null): string[] {
  if (set.isTable) return [];
  return cohort.patients.flatMap(({ row }, place) =>
    set.room(cohort, place, grouping).length > 1 ? [row] : [],
  );
}
