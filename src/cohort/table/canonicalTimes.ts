/** The square root of a double's precision, as R's tolerance has it. */
const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The time that stands for each of some times: those that are equal but for rounding (0.3 and 0.1 + 0.2) become the smallest of them.
 *
 * Neighbours are one time where they differ by no more than 1.5e-8, or by no more than that part of the mean time.
 * Agrees with R: `survival::aeqSurv`, which `survfit`, `survdiff` and `coxph` use (timefix = TRUE).
 */
export function canonicalTimes(times: ArrayLike<number>): (time: number) => number {
  const distinct = distinctOf(times);
  if (distinct.length < 2) return (time) => time;
  let sum = 0;
  for (const time of distinct) sum += Math.abs(time);
  const mean = sum / distinct.length;
  const same = new Map<number, number>();
  let first = distinct[0] ?? 0;
  for (let i = 1; i < distinct.length; i++) {
    const time = distinct[i] ?? 0;
    const step = time - (distinct[i - 1] ?? 0);
    if (step <= TOLERANCE || (mean > 0 && step / mean <= TOLERANCE)) same.set(time, first);
    else first = time;
  }
  return same.size === 0 ? (time) => time : (time) => same.get(time) ?? time;
}

function distinctOf(times: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(times).sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[size - 1]) sorted[size++] = sorted[i] ?? 0;
  return sorted.subarray(0, size);
}
