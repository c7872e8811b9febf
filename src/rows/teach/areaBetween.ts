/** A step function: from `time` on it has the value `survival`, until the next step. The first step is at 0. */
export interface Step {
  readonly time: number;
  readonly survival: number;
}

/** The value of a step function at a time; before its first step, 1. */
export function valueAt(steps: readonly Step[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1;
}

/**
 * The area between two step functions from 0 to `until`, as a share of the field of width `until` and height 1: by so much the two
 * differ on average.
 *
 * @throws RangeError if `until` isn't more than 0
 */
export function areaBetween(one: readonly Step[], other: readonly Step[], until: number): number {
  if (!(until > 0)) throw new RangeError(`areaBetween requires an end after 0, received ${until}`);
  const times = [...new Set([0, until, ...[...one, ...other].map(({ time }) => time)])]
    .filter((time) => time >= 0 && time <= until)
    .sort((a, b) => a - b);
  const area = times
    .slice(1)
    .reduce(
      (sum, end, index) =>
        sum + (end - times[index]!) * Math.abs(valueAt(one, times[index]!) - valueAt(other, times[index]!)),
      0,
    );
  return area / until;
}
