import { useMemo, useState } from 'preact/hooks';
import type { Arrangement } from '../../cohort/CohortSet.ts';
import { moveArrangement } from '../../rows/moveArrangement.ts';
import { openExits, roomRows } from '../../rows/roomRows.ts';
import { survivalModel } from '../../rows/survivalModel.ts';
import { EVERYBODY } from '../../state/choices.ts';
import { Aloud } from '../kit/Aloud.tsx';
import { AtWidth } from '../kit/AtWidth.tsx';
import { layoutFor } from '../kit/layout.ts';
import { Beside, everyChoice } from './Beside.tsx';
import { Caption } from './Caption.tsx';
import { Chips } from './Chips.tsx';
import { MOST_MARKED } from './Curves.tsx';
import { Drawing } from './Drawing.tsx';
import { groupedView } from './groupedView.ts';
import { marksOf, mostMarksOf } from './marksOf.ts';
import { MonthSum } from './MonthSum.tsx';
import { Note } from './Note.tsx';
import type { PlacedRoom } from './placeRooms.ts';
import { Plot } from './Plot.tsx';
import { PLine } from './PLine.tsx';
import { RiskDrawing } from './RiskDrawing.tsx';
import type { SurvivalFigureProps } from './SurvivalFigureProps.ts';
import { SurvivalFolds } from './SurvivalFolds.tsx';

const nothing = () => undefined;

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
  const [held, setHeld] = useState<string | null>(null);
  const [also, setAlso] = useState<{ cohort: typeof cohort; words: string } | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const { away } = props;
  const model = away?.model ?? survivalModel(set, view.cohort, view.series, { ...state, grouping });
  // What may be said of the curves keeps its room whether a row is left out or not.
  const models = () =>
    away
      ? [away.model]
      : [null, state.excluded ?? state.row].map((excluded) =>
          survivalModel(set, view.cohort, view.series, { ...state, grouping, excluded }),
        );
  const patients = away?.patients ?? cohort.patients.length;
  const exits = useMemo(() => openExits(set, view.cohort, grouping), [set, view.cohort, grouping]);
  const rooms = useMemo(
    () => roomRows(set, view.cohort, grouping, model.strata, exits),
    [set, view.cohort, grouping, model.strata, exits],
  );
  const open = new Set(exits.filter(({ room }) => room.length > 1).map(({ row }) => row));
  const few = patients <= MOST_MARKED;
  // Whatever is chosen, the table at risk keeps its height.
  const most = Math.max(
    1,
    ...series.groupings.map(({ levels }) => levels.length),
    ...(view.grouping === state.grouping ? [] : model.arrangements.map(groupsIn)),
  );
  const isAll = view.drawn === cohort;
  const noteWith = (of: string) => [props.note ?? '', of].filter((part) => part !== '').join(' ');
  const couldBe = everyChoice(state);
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
  const marked = { model, series, state, timeVectors: set.timeVectors, isPart: !isAll };
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
        showBand={state.showBand}
        onBand={(showBand) => {
          onChange({ showBand }, 'push');
        }}
      />
      <PLine model={model} series={view.series} />
      <Note
        words={noteWith(away?.note ?? view.note)}
        room={isChoosing && !away ? noteWith(groupedView(props.set, cohort, series, couldBe).note) : ''}
      />
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
      {few && rooms.length > 0 && (isAll || (isChoosing && state.only === EVERYBODY)) && (
        <MonthSum {...{ cohort, series, open, held }} fixed={props.fixedSum} isSaid={isAll} />
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
      <Aloud words={props.said ?? ''} />
      <SurvivalFolds {...{ props, view, model, patients }} onChoosing={setChoosing} />
      <Beside {...{ model, models: isChoosing ? models() : [], series: view.series, state }} />
      <Caption
        {...{ id, number, set, grouping }}
        {...{ cohort: view.cohort, series: view.series }}
        mortality={state.mortality}
        isWhole={model.leftOut === null}
        marks={(by) => marksOf(by, { ...marked, hasRooms: rooms.length > 0 })}
        // A row that is left out can be the only one with room.
        room={isChoosing ? (by) => mostMarksOf(by, { ...marked, hasRooms: open.size > 0 }) : null}
        also={also?.cohort === cohort ? also.words : ''}
        onStep={step}
      />
    </>
  );
}
