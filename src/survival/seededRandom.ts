/**
 * A source of random numbers in [0, 1) that repeats itself for the same seed (any whole number).
 *
 * Source: the xorshift generator with 128 bits of state, Marsaglia 2003, J Stat Softw 8(14),
 * doi:10.18637/jss.v008.i14.
 */
export function seededRandom(seed: number): () => number {
  let x = 123456789 ^ seed;
  let y = 362436069 ^ Math.imul(seed, 0x9e3779b1);
  let z = 521288629;
  let w = 88675123;
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  // Neighbouring seeds start alike: the first draws are thrown away.
  for (let i = 0; i < 20; i++) next();
  return next;
}
