const halfLogTwoPi = 0.9189385332046727;

/**
 * What Stirling's formula leaves out: ln Γ(x) - ((x - 1/2) ln x - x + ln(2π) / 2), for x > 0.
 *
 * Densities of beta and gamma are written with it, so that the large terms of ln Γ cancel on paper instead of
 * in floating point. From 15 on the asymptotic series is exact to the last digit; below, the recurrence of Γ
 * leads up to it.
 *
 * Source: Loader 2000, "Fast and accurate computation of binomial probabilities"; NIST DLMF 5.11.1,
 * https://dlmf.nist.gov/5.11
 */
export function stirlingError(x: number): number {
  let sum = 0;
  let y = x;
  for (; y < 15; y++) sum += (y + 0.5) * Math.log1p(1 / y) - 1;
  const w = 1 / (y * y);
  return (
    sum + (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / y
  );
}

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}

/**
 * x ln(x / m) + m - x, for x >= 0 and m > 0, without cancellation where x is close to m
 * (Loader's deviance part).
 *
 * With v = (x - m) / (x + m), ln(x / m) = 2 artanh v, whose series is summed for small v.
 */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  const v = difference / (x + m);
  if (Math.abs(v) > 0.1) return x * Math.log(x / m) - difference;
  let power = 2 * x * v;
  let sum = difference * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}
