import type { RoomRow } from '../../rows/roomRows.ts';
import type { PlotFrame } from './plotFrame.ts';
import { AIR } from './wordPlaces.ts';

/** Where a room is drawn, in px: its bracket from `left` to `right` at `y`, over the step from `top` to `bottom`; the event at `x`. */
export interface Bracket {
  readonly room: RoomRow;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

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
