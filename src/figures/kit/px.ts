/** A coordinate as drawings write it: tenths of a px are finer than an eye sees, and the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
