import { formatP } from './formatP.ts';

/** A number has no more decimals than this that count. */
const MOST_DECIMALS = 15;

/**
 * A P value as `formatP` prints it, with as many decimals more as it takes to show what is said of it: 0.02953 reads 0.0295 where it
 * is said to print 0.02 when cut off, which 0.030 would hide.
 *
 * `keeps` tells whether a printed value still shows what is said. What no number of decimals shows adds none.
 */
export function formatPKeeping(p: number, keeps: (printed: number) => boolean): string {
  const usual = formatP(p);
  if (keeps(Number(usual.replace('<', '')))) return usual;
  for (let decimals = p < 0.0995 ? 4 : 3; decimals <= MOST_DECIMALS; decimals++) {
    const text = p.toFixed(decimals);
    if (keeps(Number(text))) return text;
  }
  return usual;
}
