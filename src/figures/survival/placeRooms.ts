import type { RoomRow } from '../../rows/roomRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { overlap, type Box } from '../kit/box.ts';
import { widthOf } from '../kit/fittingText.ts';
import { exitPlaces } from './exitPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';
import { curvePoints } from './stepPoints.ts';

/** Words in a drawing: `x` of the end that `anchor` names, `y` of the baseline. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Where a room is drawn, in px: its bracket from `left` to `right` at `y`, over the step from `top` to `bottom`; the event at `x`. */
export interface PlacedRoom {
  readonly room: RoomRow;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly label: PlacedWords | null;
}

export interface PlaceRoomsOptions {
  /** Text size in px. */
  readonly size: number;
  /** Radius of a grip in px. */
  readonly grip: number;
  /** What a room may be called, the fullest first. */
  readonly wordsOf: (room: RoomRow) => readonly string[];
  /** What the heights of the steps may be called, by the time of the step; null for a height without words. */
  readonly heightOf: (time: number) => string | null;
}

/** Between letters and what they avoid, in px. */
const AIR = 3;
/** Steps in which words are moved along their bracket or line, in px. */
const STEP = 10;

/**
 * Where the words on rooms and on the steps' heights stand, so that none lie on a grip, on other words or on what stands already,
 * wherever the events are: every place beside the bracket is tried, with fewer words where many don't fit. Words avoid the curves as
 * well where they can. Words of heights that find no place are left out.
 */
export function placeRooms(
  brackets: readonly Bracket[],
  strata: readonly Stratum[],
  frame: PlotFrame,
  standing: readonly Box[],
  { size, grip, wordsOf, heightOf }: PlaceRoomsOptions,
): { readonly rooms: readonly PlacedRoom[]; readonly heights: readonly PlacedWords[] } {
  const grips = brackets.map(({ x, y }) => around(x, y, grip));
  const lines = brackets.map(({ left, right, y }) => ({ left, right, top: y - 4, bottom: y + 4 }));
  const curves = strata.flatMap((stratum) => curveBoxes(stratum, frame));
  const marks = exitPlaces(strata, frame).map(({ x, after }) => around(x, after, 6));
  const taken: Box[] = [...standing, ...grips];
  const put = (
    candidates: Iterable<PlacedWords>,
    avoided: readonly (readonly Box[])[],
  ): PlacedWords | null => {
    const all = [...candidates];
    // What is avoided last is given up first.
    for (let kept = avoided.length; kept >= 0; kept--) {
      const obstacles = [...taken, ...avoided.slice(0, kept).flat()];
      const free = all.find((words) => {
        const box = boxOf(words, size);
        return isInside(box, frame) && !obstacles.some((other) => overlap(box, other) > 0);
      });
      if (free) {
        taken.push(boxOf(free, size));
        return free;
      }
    }
    return null;
  };
  const placed = brackets.map((bracket) => {
    const own = lines.filter((line) => line.top !== bracket.y - 4);
    const candidates = wordsOf(bracket.room).flatMap((words) => besideBracket(words, bracket, frame, size));
    const label =
      put(candidates, [lines, marks, curves]) ??
      put(candidates, [own]) ??
      put(anywhere(wordsOf(bracket.room).at(-1) ?? '', bracket, frame, size), [lines]);
    return { ...bracket, label };
  });
  const heights =
    strata.length > 1
      ? []
      : strata.flatMap((stratum) =>
          curvePoints(stratum)
            .slice(1, -1)
            .flatMap(({ time, survival }, index, steps) => {
              const words = heightOf(time);
              const until = steps[index + 1]?.time ?? stratum.last;
              if (words === null) return [];
              const here = along(words, frame.x(time) + 7, frame.x(until) - 4, frame.y(survival), size);
              const found = putWhole(here);
              return found ? [found] : [];
            }),
        );
  return { rooms: placed, heights };

  function putWhole(candidates: readonly PlacedWords[]): PlacedWords | null {
    const obstacles = [...taken, ...lines, ...marks, ...curves];
    const free = candidates.find((words) => {
      const box = boxOf(words, size);
      return isInside(box, frame) && !obstacles.some((other) => overlap(box, other) > 0);
    });
    if (free) taken.push(boxOf(free, size));
    return free ?? null;
  }
}

/** A room before its words are placed. */
export type Bracket = Omit<PlacedRoom, 'label'>;

/** Each bracket in the middle of its step, or as far from the next one as two grips are high, where the steps leave room for it. */
export function bracketsOf(rooms: readonly RoomRow[], frame: PlotFrame, grip: number): readonly Bracket[] {
  const made = rooms.map((room): Bracket & { y: number } => {
    const heights = [frame.y(room.before), frame.y(room.after)];
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    return {
      ...{ room, top, bottom, x: frame.x(room.time), y: (top + bottom) / 2 },
      left: frame.x(room.times[0]!),
      right: frame.x(room.times.at(-1)!),
    };
  });
  const apart = 2 * grip + AIR;
  const inOrder = made.toSorted((a, b) => a.y - b.y);
  for (const [index, bracket] of inOrder.entries()) {
    const above = inOrder[index - 1];
    if (!above || bracket.y - above.y >= apart) continue;
    // The upper one goes up as far as its step reaches, the lower one down by the rest.
    const missing = apart - (bracket.y - above.y);
    const up = Math.max(0, Math.min(missing / 2, above.y - above.top - grip / 2));
    const free = index < 2 ? up : 0;
    above.y -= free;
    bracket.y += Math.max(0, Math.min(missing - free, bracket.bottom - bracket.y - grip / 2));
  }
  return made;
}

/** Places for the words of a room: over and under its bracket from right to left, then right and left of it. */
function besideBracket(
  words: string,
  { left, right, y }: Bracket,
  frame: PlotFrame,
  size: number,
): PlacedWords[] {
  const length = widthOf(words, { size, bold: true });
  const places: PlacedWords[] = [];
  const over = y - 8;
  const under = y + 6 + size * 0.75;
  for (let x = right - 5; x - length >= left; x -= STEP)
    for (const at of [over, under]) places.push({ words, x, y: at, anchor: 'end' });
  for (const at of [over, under, y + size * 0.36]) {
    places.push(
      { words, x: right + 8, y: at, anchor: 'start' },
      { words, x: left - 8, y: at, anchor: 'end' },
    );
  }
  // A bracket shorter than its words: they may reach beyond it.
  for (let x = frame.left + length; x <= frame.right; x += STEP)
    for (const at of [over, under]) places.push({ words, x, y: at, anchor: 'end' });
  return places;
}

/** All places of a drawing, those near a bracket first: for words that find none beside it. */
function anywhere(words: string, { left, right, y }: Bracket, frame: PlotFrame, size: number): PlacedWords[] {
  const length = widthOf(words, { size, bold: true });
  const middle = (left + right + length) / 2;
  const places: PlacedWords[] = [];
  for (let x = frame.left + length + AIR; x < frame.right; x += STEP)
    for (let at = frame.top + size; at < frame.bottom; at += STEP)
      places.push({ words, x, y: at, anchor: 'end' });
  const away = (place: PlacedWords) => Math.hypot(place.x - middle, 2 * (place.y - y));
  return places.sort((a, b) => away(a) - away(b));
}

/** Places along a level line, under it and over it, from its start on. */
function along(words: string, from: number, to: number, y: number, size: number): PlacedWords[] {
  const length = widthOf(words, { size, bold: true });
  const places: PlacedWords[] = [];
  for (let x = from; x + length <= to; x += STEP)
    for (const at of [y + 5 + size * 0.75, y - 7]) places.push({ words, x, y: at, anchor: 'start' });
  return places;
}

/** What words take of a drawing: their letters and a little air. */
export function boxOf({ words, x, y, anchor }: PlacedWords, size: number): Box {
  const length = widthOf(words, { size, bold: true });
  const left = anchor === 'start' ? x : x - length;
  return { left: left - AIR, right: left + length + AIR, top: y - size * 0.75 - 1, bottom: y + size * 0.22 };
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function isInside(box: Box, { left, right, top, bottom }: PlotFrame): boolean {
  return box.left >= left && box.right <= right + 2 && box.top >= top - 4 && box.bottom <= bottom;
}

/** The level and upright parts of a curve, as boxes of its line's width. */
function curveBoxes(stratum: Stratum, frame: PlotFrame): Box[] {
  const points = curvePoints(stratum).map(({ time, survival }) => ({
    x: frame.x(time),
    y: frame.y(survival),
  }));
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    return [
      { left: from.x, right: to.x, top: from.y - 2, bottom: from.y + 2 },
      { left: to.x - 2, right: to.x + 2, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) },
    ];
  });
}
