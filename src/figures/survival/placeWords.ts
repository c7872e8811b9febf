import type { Series } from '../../cohort/Series.ts';
import { yearsOf } from '../../format/formatTime.ts';
import { ordinal } from '../../format/ordinal.ts';
import type { RoomRow } from '../../rows/roomRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import type { Box } from '../kit/box.ts';
import { TEXT } from '../kit/layout.ts';
import { nameBox, type NamePlace } from './labelBox.ts';
import { placeLabels } from './placeLabels.ts';
import { bracketsOf } from './bracketsOf.ts';
import { placeRooms, type PlacedRoom } from './placeRooms.ts';
import { boxOf, type PlacedWords } from './wordPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';

/** Radius of a grip in px. */
export const GRIP = 13;

/** All words that stand in a drawing of curves, and its rooms. */
export interface WordsOfDrawing {
  /** Null for a name that found no place. */
  readonly names: readonly (NamePlace | null)[];
  readonly rooms: readonly PlacedRoom[];
  readonly heights: readonly PlacedWords[];
}

/** Where names, rooms and heights stand: names first, which avoid the grips, then the others around them. */
export function placeWords(
  rooms: readonly RoomRow[],
  strata: readonly Stratum[],
  frame: PlotFrame,
  series: Series,
  years: boolean,
): WordsOfDrawing {
  // Without rooms nothing has to avoid anything but the curves, which of a large table have thousands of steps.
  if (rooms.length === 0) return { names: placeLabels(strata, frame), rooms: [], heights: [] };
  const brackets = bracketsOf(rooms, frame, GRIP);
  const grips = brackets.map(({ x, y }) => ({
    ...{ left: x - GRIP, right: x + GRIP, top: y - GRIP, bottom: y + GRIP },
  }));
  const lines = brackets.map(({ left, right, y }) => ({ left, right, top: y - 1, bottom: y + 1 }));
  const names = placeLabels(strata, frame, { avoided: grips, lines });
  const nameBoxes = boxesOf(names, frame);
  const n = strata[0]?.n ?? 0;
  const placed = placeRooms(brackets, strata, frame, nameBoxes, {
    size: TEXT[frame.layout],
    grip: GRIP,
    wordsOf: (room) => roomNames(room, series, years),
    // A height is a count of patients as long as nobody has left.
    heightOf: (time) => {
      const known = strata[0]?.rows.filter((row) => row.time <= time) ?? [];
      if (known.some(({ censored, time: left }) => censored > 0 && left < time)) return null;
      const events = known.reduce((sum, row) => sum + row.events, 0);
      return `${frame.mortality ? events : n - events} of ${n}`;
    },
  });
  return { names, ...placed };
}

const boxesOf = (names: WordsOfDrawing['names'], { layout }: PlotFrame): readonly Box[] =>
  names.flatMap((name) => (name ? [nameBox(name, layout)] : []));

/** What all words take of a drawing. */
export function wordBoxes({ names, rooms, heights }: WordsOfDrawing, frame: PlotFrame): readonly Box[] {
  const size = TEXT[frame.layout];
  return [
    ...boxesOf(names, frame),
    ...rooms.flatMap(({ label }) => (label ? [boxOf(label, size)] : [])),
    ...heights.map((words) => boxOf(words, size)),
  ];
}

/** What the grips take of a drawing. */
export const gripBoxes = ({ rooms }: WordsOfDrawing): readonly Box[] =>
  rooms.map(({ x, y }) => ({ left: x - GRIP, right: x + GRIP, top: y - GRIP, bottom: y + GRIP }));

/** What a room may be called, the fullest first: "third death: month 36 to 165"; in years "third death: 3 to 13.75 years". */
export function roomNames(
  { rank, times }: Pick<RoomRow, 'rank' | 'times'>,
  { time, outcome }: Series,
  years: boolean,
): readonly string[] {
  const perYear = years ? time.perYear : null;
  const ends = [times[0]!, times.at(-1)!].map((end) => (perYear === null ? end : yearsOf(end, perYear)));
  const range = ends.join(' to ');
  const whole = perYear === null ? `${time.one} ${range}` : `${range} years`;
  return [`${ordinal(rank, Infinity)} ${outcome.one}: ${whole}`, whole, range];
}
