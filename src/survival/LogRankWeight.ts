import type { Tally } from './tally.ts';
import { checkPositive } from './checks.ts';
import { productLimit } from './kaplanMeier.ts';

/**
 * How much each event time counts in a test of the log-rank family.
 *
 * 'log-rank': all alike. 'gehan-breslow': n at risk. 'tarone-ware': √n. 'peto-prentice': the survival of both groups together, as
 * prod((n + 1 - d) / (n + 1)) up to and including the time. An object is the Fleming-Harrington family S(t-)^rho (1 - S(t-))^gamma
 * with the Kaplan-Meier estimate just before the time.
 */
export type LogRankWeight =
  | 'log-rank'
  | 'gehan-breslow'
  | 'tarone-ware'
  | 'peto-prentice'
  | { readonly rho: number; readonly gamma: number };

/**
 * The weight at each distinct time of all groups together (a column beside the tally).
 *
 * Sources: Gehan 1965, Biometrika 52:203-223, doi:10.1093/biomet/52.1-2.203; Tarone & Ware 1977, Biometrika 64:156-160,
 * doi:10.1093/biomet/64.1.156; Prentice 1978, Biometrika 65:167-179, doi:10.1093/biomet/65.1.167; Fleming & Harrington 1981,
 * Commun Stat A 10:763-794, doi:10.1080/03610928108828073.
 */
export function logRankWeights(all: Tally, weight: LogRankWeight): Float64Array {
  if (weight === 'log-rank') return new Float64Array(all.time.length).fill(1);
  if (weight === 'gehan-breslow') return all.atRisk.slice();
  if (weight === 'tarone-ware') return all.atRisk.map(Math.sqrt);
  if (weight === 'peto-prentice') {
    let survival = 1;
    return all.atRisk.map((n, i) => (survival *= (n + 1 - all.events[i]!) / (n + 1)));
  }
  const { rho, gamma } = weight;
  if (rho !== 0) checkPositive(rho, 'a rho of 0 or', 'logRankWeights');
  if (gamma !== 0) checkPositive(gamma, 'a gamma of 0 or', 'logRankWeights');
  const { survival } = productLimit(all);
  return survival.map((_, i) => {
    const before = i > 0 ? survival[i - 1]! : 1;
    return before ** rho * (1 - before) ** gamma;
  });
}
