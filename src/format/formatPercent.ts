/** Between a number and its percent sign: narrow, and never broken at a line's end. */
const GAP = '\u202f';

/** The share as a whole number of percent, without the sign; the ends are kept for shares that are exactly 0 or 1. */
function wholePercent(share: number): string {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A share lies between 0 and 1; this one is ${share}.`);
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return String(Math.round(share * 100));
}

/** A share as pages print it: whole percent, "83 %". A share that is not quite all reads ">99 %", not "100 %". */
export function formatPercent(share: number): string {
  return wholePercent(share) + GAP + '%';
}

/** A share that is said to be so large at least: whole percent, rounded down. */
export function formatPercentAtLeast(share: number): string {
  return formatPercent(Math.floor(share * 100 + 1e-9) / 100);
}

/** A share as a source prints it, which something is computed from: with a decimal where it has one, "19.4 %". */
export function formatPrintedPercent(share: number): string {
  return `${Math.round(share * 1000) / 10}${GAP}%`;
}

/** Two shares as a range with one sign: "36 to >99 %". Equal ends are one value. */
export function formatPercentRange(lower: number, upper: number): string {
  const [from, to] = [wholePercent(lower), wholePercent(upper)];
  return (from === to ? from : `${from} to ${to}`) + GAP + '%';
}
