import { interpolateNumber } from 'd3';
import type { AreaVertex } from '../kit/stepArea.ts';
import type { StoryCard } from './storyCards.ts';

/** What is drawn of a card, or on the way from one to another. */
export interface Picture {
  readonly room: readonly AreaVertex[];
  /** How much of the room's shade there is, 0 to 1: a room that nothing bounds has none. */
  readonly shade: number;
  /** How many sets of times are left; null where they can't be counted, or are too many to be counted down. */
  readonly count: number | null;
}

/** The picture of a card. */
export function pictureOf({ room, left }: Pick<StoryCard, 'room' | 'left'>): Picture {
  const count = left && Number(left.timeVectors);
  return {
    room: room ?? [],
    shade: room === null ? 0 : 1,
    count: count !== null && Number.isSafeInteger(count) ? count : null,
  };
}

/** The picture on the way from one to another, by how much of the way is done (0 to 1): both edges of the room move straight up or down. */
export function betweenPictures(from: Picture, to: Picture): (done: number) => Picture {
  const times = timesOf(from.room, to.room);
  const [start, end] = [from.room.length > 0 ? from.room : to.room, to.room.length > 0 ? to.room : from.room];
  const edge = (name: 'lower' | 'upper', time: number) =>
    interpolateNumber(roomAt(start, time)[name], roomAt(end, time)[name]);
  const vertices = times.map((time) => ({ time, lower: edge('lower', time), upper: edge('upper', time) }));
  const shade = interpolateNumber(from.shade, to.shade);
  const count = countDown(from.count, to.count);
  return (done) => ({
    room: vertices.map(({ time, lower, upper }) => ({ time, lower: lower(done), upper: upper(done) })),
    shade: shade(done),
    count: count(done),
  });
}

/** How much two rooms differ up to a time: the area that one has and the other has not, in the unit of time. */
export function differenceOf(one: readonly AreaVertex[], other: readonly AreaVertex[], end: number): number {
  const times = [...timesOf(one, other).filter((time) => time < end), end];
  return times.slice(0, -1).reduce((sum, time, index) => {
    const [a, b] = [roomAt(one, time), roomAt(other, time)];
    const apart = Math.abs(a.upper - b.upper) + Math.abs(a.lower - b.lower);
    return sum + apart * (times[index + 1]! - time);
  }, 0);
}

/** A room at a time. Where nothing is said of it, the curve can be anywhere. */
export function roomAt(room: readonly AreaVertex[], time: number): Pick<AreaVertex, 'lower' | 'upper'> {
  const { lower, upper } = room.findLast((point) => point.time <= time) ?? { lower: 0, upper: 1 };
  return { lower, upper };
}

function timesOf(...rooms: readonly (readonly AreaVertex[])[]): number[] {
  return [...new Set(rooms.flat().map(({ time }) => time))].sort((a, b) => a - b);
}

/** Counts of very different size are counted down by equal ratios. */
function countDown(from: number | null, to: number | null): (done: number) => number | null {
  if (from === null || to === null || from < 1 || to < 1) return () => to;
  const power = interpolateNumber(Math.log(from), Math.log(to));
  return (done) => (done < 1 ? Math.round(Math.exp(power(done))) : to);
}
