/**
 * A P value as pages print it: two decimals from 0.1 on, three from 0.001 to 0.1, "<0.001" below.
 *
 * The bounds apply to the rounded value, so 0.0997 reads 0.10, never 0.100. Null, where a test doesn't exist, reads "none".
 */
export function formatP(p: number | null): string {
  if (p === null) return 'none';
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A P value lies between 0 and 1; this one is ${p}.`);
  if (p < 0.001) return '<0.001';
  return p < 0.0995 ? p.toFixed(3) : p.toFixed(2);
}
