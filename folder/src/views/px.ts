/** A coordinate as drawings write it: hundredths of a px are finer than any screen, and the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
