import type { Condition } from './PublishedRecord.ts';

/** Whether everybody whom the one condition speaks of is surely among those of the other. */
export function isWithin(one: Condition, other: Condition): boolean {
  const [inner, outer] = [timesOf(one), timesOf(other)];
  return (
    (other.event === undefined || other.event === one.event) &&
    // A printed time leaves open how far it reaches.
    (other.printedTime === undefined ||
      JSON.stringify(other.printedTime) === JSON.stringify(one.printedTime)) &&
    (other.printedTime !== undefined || (inner.from >= outer.from && inner.to <= outer.to)) &&
    Object.entries(other.levels ?? {}).every(([id, levels]) => {
      const own = one.levels?.[id];
      return own !== undefined && own.every((level) => levels.includes(level));
    })
  );
}

/** The times that a condition allows at most: a printed one may be a unit off. */
export function timesOf({ from = 0, to = Infinity, printedTime }: Condition): {
  readonly from: number;
  readonly to: number;
} {
  return printedTime === undefined || printedTime.printing === 'exact'
    ? { from, to }
    : { from: from - 1, to: to + 1 };
}
