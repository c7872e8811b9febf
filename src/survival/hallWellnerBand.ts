import type { LimitStep } from './LimitStep.ts';
import type { Observation } from './Observation.ts';
import { checkLevel } from './checks.ts';
import { integrate } from './integrate.ts';
import { productLimit } from './kaplanMeier.ts';
import { tally } from './tally.ts';

/**
 * `level`: simultaneous confidence, 0.95 unless said. `scale`: of the band. `from`, `to`: where it shall
 * hold, first to last event unless said.
 */
export interface BandOptions {
  readonly level?: number;
  readonly scale?: 'plain' | 'log-log';
  readonly from?: number;
  readonly to?: number;
}

/**
 * The Hall-Wellner band: limits that hold for the whole curve between two times at
 * once, not at one time only.
 *
 * With v Greenwood's sum, S ± k (1 + n v) / √n · S, cut off at 0 and 1 ('plain'), or S^exp(±k (1 + n v) / (√n
 * ln S)) ('log-log', the default: it stays inside 0 to 1). k is the exact quantile of the largest distance of
 * a Brownian bridge from 0 between a = n v / (1 + n v) at both ends. One step per event time in the range;
 * empty where there is no event or S is 0 at once. The band is asymptotic: six patients are far too few for
 * its promise. Throws a RangeError for a negative or infinite time and for a level outside (0, 1).
 *
 * Source: Hall & Wellner 1980, Biometrika 67:133-143, doi:10.1093/biomet/67.1.133; Klein & Moeschberger 2003,
 * section 4.4, doi:10.1007/b97377. Agrees with R: `km.ci::km.ci(method = "hall-wellner")`, whose k is looked
 * up in a table of two to four digits.
 */
export function hallWellnerBand(
  observations: readonly Observation[],
  options: BandOptions = {},
): LimitStep[] {
  const { level = 0.95, scale = 'log-log', from = 0, to = Infinity } = options;
  checkLevel(level, 'hallWellnerBand');
  const counts = tally(observations, 'hallWellnerBand');
  const { survival, greenwood } = productLimit(counts);
  const places = Array.from(survival.keys()).filter(
    (i) => counts.events[i]! > 0 && survival[i]! > 0 && counts.time[i]! >= from && counts.time[i]! <= to,
  );
  const n = counts.n;
  const share = (i: number) => (n * greenwood[i]!) / (1 + n * greenwood[i]!);
  if (places.length === 0) return [];
  const k = bridgeQuantile(level, share(places[0]!), share(places.at(-1)!));
  return places.map((i) => {
    const s = survival[i]!;
    const reach = (k * (1 + n * greenwood[i]!)) / Math.sqrt(n);
    if (scale === 'plain') {
      return { from: counts.time[i]!, lower: Math.max(0, s - reach * s), upper: Math.min(1, s + reach * s) };
    }
    const shift = reach / Math.log(s);
    return { from: counts.time[i]!, lower: s ** Math.exp(-shift), upper: s ** Math.exp(shift) };
  });
}

/** The k with P(|B(u)| <= k for all u in [a, b]) = level, for a Brownian bridge B and 0 <= a <= b < 1. */
export function bridgeQuantile(level: number, a: number, b: number): number {
  let [low, high] = [0, 8];
  let [atLow, atHigh] = [-level, 1 - level];
  // False position, halving the bracket on every third step, where the straight line alone would creep.
  for (let step = 0; ; step++) {
    const straight = low - ((high - low) * atLow) / (atHigh - atLow);
    const k = step % 3 < 2 && straight > low && straight < high ? straight : low + (high - low) / 2;
    if (k === low || k === high || high - low < 1e-14) return k;
    const here = bridgeStaysWithin(k, a, b) - level;
    if (Math.abs(here) < 1e-15) return k;
    if (here < 0) [low, atLow] = [k, here];
    else [high, atHigh] = [k, here];
  }
}

/**
 * P(|B(u)| <= k for all u in [a, b]).
 *
 * A bridge is a Brownian motion from 0 to 0. Up to a and from b on it runs free; between, the chance to stay
 * within ±k is a sum over sine waves of that interval, each fading with b - a. Even waves vanish by symmetry.
 * At a = b one normal probability remains.
 */
export function bridgeStaysWithin(k: number, a: number, b: number): number {
  const overlap = (m: number, variance: number): number => {
    if (variance === 0) return 1;
    const sd = Math.sqrt(variance);
    const reach = Math.min(k, 9 * sd);
    const wave = (x: number) => Math.exp((-x * x) / (2 * variance)) * Math.cos((m * Math.PI * x) / (2 * k));
    return (2 * integrate(wave, 0, reach)) / (sd * Math.sqrt(2 * Math.PI));
  };
  if (b - a < 1e-9) {
    const sd = Math.sqrt(a * (1 - a));
    return sd === 0
      ? 1
      : (2 * integrate((x) => Math.exp((-x * x) / 2), 0, Math.min(9, k / sd))) / Math.sqrt(2 * Math.PI);
  }
  let sum = 0;
  for (let m = 1; m < 100001; m += 2) {
    const fading = Math.exp((-m * m * Math.PI * Math.PI * (b - a)) / (8 * k * k));
    sum += fading * overlap(m, a) * overlap(m, 1 - b);
    if (fading < 1e-17) break;
  }
  return (sum * Math.sqrt(2 * Math.PI)) / k;
}
