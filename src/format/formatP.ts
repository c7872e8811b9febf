/** More decimals than this tell nothing: a number has no more digits that count. */
const MOST_DECIMALS = 15;

/**
 * A P value as pages print it: two decimals from 0.1 on, three from 0.001 to 0.1, "<0.001" below.
 *
 * The bounds apply to the rounded value, so 0.0997 reads 0.10, never 0.100. Null, where a test doesn't exist, reads "none".
 * `keeps` tells whether a printed value still shows what is said of P beside it, such as that it prints 0.02 when cut off; where the
 * usual decimals don't, as many more are printed as it takes.
 */
export function formatP(p: number | null, keeps: (printed: number) => boolean = () => true): string {
  if (p === null) return 'none';
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A P value lies between 0 and 1; this one is ${p}.`);
  const usual = p < 0.001 ? '<0.001' : p < 0.0995 ? p.toFixed(3) : p.toFixed(2);
  if (keeps(Number(usual.replace('<', '')))) return usual;
  for (let decimals = p < 0.0995 ? 4 : 3; decimals <= MOST_DECIMALS; decimals++)
    if (keeps(Number(p.toFixed(decimals)))) return p.toFixed(decimals);
  return usual;
}
