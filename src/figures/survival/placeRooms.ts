import type { RoomRow } from '../../rows/roomRows.ts';
import type { Stratum } from '../../rows/Stratum.ts';
import { overlap, type Box } from '../kit/box.ts';
import type { Bracket } from './bracketsOf.ts';
import { curveLines } from './curveLines.ts';
import { exitPlaces } from './exitPlaces.ts';
import type { PlotFrame } from './plotFrame.ts';
import { curvePoints } from './stepPoints.ts';
import { along, anywhere, besideBracket, boxOf, type PlacedWords } from './wordPlaces.ts';

/** A room with its words; null where none of them found a place. */
export interface PlacedRoom extends Bracket {
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
  // A curve is as wide as its line.
  const curves = strata
    .flatMap((stratum) => curveLines(stratum, frame))
    .map(({ left, right, top, bottom }) =>
      top === bottom
        ? { left, right, top: top - 2, bottom: bottom + 2 }
        : { left: left - 2, right: right + 2, top, bottom },
    );
  const marks = exitPlaces(strata, frame).map(({ x, after }) => around(x, after, 6));
  const taken: Box[] = [...standing, ...grips];
  const firstFree = (candidates: readonly PlacedWords[], avoided: readonly Box[]): PlacedWords | null => {
    const obstacles = [...taken, ...avoided];
    const free = candidates.find((words) => {
      const box = boxOf(words, size);
      return isInside(box, frame) && !obstacles.some((other) => overlap(box, other) > 0);
    });
    if (free) taken.push(boxOf(free, size));
    return free ?? null;
  };
  const put = (candidates: readonly PlacedWords[], avoided: readonly (readonly Box[])[]) => {
    // What is avoided last is given up first.
    for (let kept = avoided.length; kept >= 0; kept--) {
      const free = firstFree(candidates, avoided.slice(0, kept).flat());
      if (free) return free;
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
              const found = firstFree(here, [...lines, ...marks, ...curves]);
              return found ? [found] : [];
            }),
        );
  return { rooms: placed, heights };
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function isInside(box: Box, { left, right, top, bottom }: PlotFrame): boolean {
  return box.left >= left && box.right <= right + 2 && box.top >= top - 4 && box.bottom <= bottom;
}
