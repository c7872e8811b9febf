import { useMemo } from 'preact/hooks';
import type { Series } from '../../cohort/Series.ts';
import type { RoomRow } from '../../rows/roomRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { TEXT, type Layout } from '../kit/layout.ts';
import { useMotion } from '../kit/useMotion.ts';
import { Axes } from './Axes.tsx';
import { Cursor, Linked } from './Cursor.tsx';
import { Curves, MOST_MARKED } from './Curves.tsx';
import { Envelope } from './Envelope.tsx';
import { GripMarks } from './GripMarks.tsx';
import { LANE, Lanes } from './Lanes.tsx';
import { Limits } from './Limits.tsx';
import { ManyCurves } from './ManyCurves.tsx';
import { Names } from './Names.tsx';
import { Ghosts, Medians, OVERLAYS, Overlays, type Overlay } from './Overlays.tsx';
import { placesIn } from './placesIn.ts';
import { AXIS, plotFrame, type PlotFrame } from './plotFrame.ts';
import { placeWords, type WordsOfDrawing } from './placeWords.ts';
import { RiskTable, riskTableHeight } from './RiskTable.tsx';
import { Rooms } from './Rooms.tsx';
import { betweenShapes, exitsBefore, shapeOf, type Shape } from './shapeOf.ts';
import { survivalTitle } from './survivalTitle.ts';

/** What a reader has chosen, as far as the drawing depends on it. */
export interface DrawingProps {
  readonly model: SurvivalModel;
  readonly series: Series;
  readonly rooms: readonly RoomRow[];
  /** Where its words stand, if whoever draws it has placed them. */
  readonly words?: WordsOfDrawing;
  /** Prefix of ids inside the drawing; unique on its page. */
  readonly id: string;
  readonly width: number;
  readonly layout: Layout;
  readonly axisEnd: number;
  readonly years: boolean;
  readonly mortality: boolean;
  readonly showEnvelope: boolean;
  readonly showBand: boolean;
  readonly leaveOneOut: boolean;
  readonly extremes: boolean;
  readonly oneMore: boolean;
  readonly median: boolean;
  /** The time read off; null for no cursor. */
  readonly time: number | null;
  /** The row that is lit up, and the one that is held by its grip. */
  readonly row: string | null;
  readonly held: string | null;
  /** Whether the curves are to be seen moving from what they were to what they are. */
  readonly moves: boolean;
  /** Whether no death can be moved here. */
  readonly still?: boolean;
  /** The table under the curve: all of its rows, those at risk alone, or no table here. */
  readonly table?: 'all' | 'at risk' | null;
  /** Whether every patient has a lane under the curve. */
  readonly lanes?: boolean;
}

const NO_SHAPE: Shape = { exits: [], times: [], curves: [] };

/** Where the lanes begin under the axis, in px. */
const LANES_TOP = 10;

/** The parts of a drawing by height: the curves with their axis, the lanes, and the table. */
export function drawingHeights({ model, layout, lanes = true, table = null, ...size }: DrawingProps) {
  const frame = plotFrame({ layout, ...size });
  const axis = frame.bottom + AXIS;
  const places = placesIn(model);
  const hasLanes = lanes && places <= MOST_MARKED;
  const under = axis + (hasLanes ? LANES_TOP + places * LANE[layout] : 0);
  return {
    frame,
    lanesTop: hasLanes ? axis + LANES_TOP + 2 : null,
    tableTop: under,
    height: under + (table === null ? 0 : riskTableHeight(model.strata.length, table === 'all')),
  };
}

/** The words of a drawing, as given or as placed: kept while nothing that they depend on changes, for drawing and grips alike. */
export function useWords(
  { model: { strata }, rooms, series, years, words }: DrawingProps,
  frame: PlotFrame,
): WordsOfDrawing {
  return useMemo(
    () => words ?? placeWords(rooms, strata, frame, series, years),
    [words, rooms, strata, frame, series, years],
  );
}

/**
 * The figure of curves from the back to the front: limits, what the record leaves open, axes, what is drawn beside the curves, rooms,
 * curves, lanes and table on the same axis, the row that is lit up, and the time that is read.
 */
export function Drawing(props: DrawingProps) {
  const {
    model,
    series,
    rooms,
    id,
    width,
    years,
    mortality,
    held,
    row,
    time,
    moves,
    still = false,
    table = null,
  } = props;
  const { strata, leftOut } = model;
  const { frame, lanesTop, tableTop, height } = drawingHeights(props);
  const words = useWords(props, frame);
  const isMany = placesIn(model) > MOST_MARKED;
  // Of many no single one can be followed: they are seen where they are, at once.
  const target = useMemo(() => (isMany ? NO_SHAPE : shapeOf(strata)), [strata, isMany]);
  const shape = useMotion(target, betweenShapes, { moves: moves && !isMany });
  const open = useMemo(() => new Set(rooms.map((room) => room.row)), [rooms]);
  const overlays: readonly Overlay[] = OVERLAYS.filter((name) => props[name]);
  const atRest = shape === target;
  const isBusy = overlays.length > 0 || props.median || props.showEnvelope;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="plot"
      role="img"
      aria-label={survivalTitle(model, series, mortality)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {props.showBand && <Limits strata={strata} frame={frame} />}
      {props.showEnvelope && <Envelope strata={strata} frame={frame} id={id} />}
      <Axes {...{ frame, series, years, mortality }} />
      <Ghosts strata={strata} frame={frame} />
      {overlays.length > 0 && <Overlays strata={strata} frame={frame} shown={overlays} />}
      {props.median && <Medians strata={strata} frame={frame} />}
      {atRest && <Rooms {...{ held }} rooms={words.rooms} size={TEXT[frame.layout]} rim={isBusy} />}
      {isMany ? (
        <ManyCurves strata={strata} frame={frame} />
      ) : (
        <Curves shape={shape} frame={frame} gripped={open} />
      )}
      {atRest && <Names {...{ strata, frame }} names={words.names} heights={words.heights} rim={isBusy} />}
      {atRest && <GripMarks rooms={words.rooms} still={still} />}
      {lanesTop !== null && (
        <Lanes
          {...{ shape, frame, top: lanesTop, open, held }}
          empty={leftOut && exitsBefore(strata, leftOut)}
        />
      )}
      {table !== null && (
        <RiskTable {...{ strata, frame, series, years }} counts={table === 'all'} top={tableTop} />
      )}
      <Linked strata={strata} frame={frame} row={row} words={words} />
      {time !== null && <Cursor {...{ strata, frame, series, time, years, words }} />}
    </svg>
  );
}
