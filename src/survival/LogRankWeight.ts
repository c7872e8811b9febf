/**
 * How much each event time counts in a test of the log-rank family.
 *
 * 'log-rank': all alike. 'gehan-breslow': n at risk. 'tarone-ware': √n. 'peto-prentice': the survival of all
 * groups together, as prod((n + 1 - d) / (n + 1)) up to and including the time. An object is the
 * Fleming-Harrington family S(t-)^rho (1 - S(t-))^gamma with the Kaplan-Meier estimate of all groups together
 * just before the time; rho 1, gamma 0 is R's `survdiff(rho = 1)`.
 */
export type LogRankWeight =
  | 'log-rank'
  | 'gehan-breslow'
  | 'tarone-ware'
  | 'peto-prentice'
  | { readonly rho: number; readonly gamma: number };

/**
 * A function that is called at each event time in turn, with numbers of all groups together, and gives that
 * time's weight.
 *
 * Throws a RangeError for a rho or gamma below 0.
 * Sources: Gehan 1965, Biometrika 52:203-223, doi:10.1093/biomet/52.1-2.203; Tarone & Ware 1977,
 * Biometrika 64:156-160; Prentice 1978, Biometrika 65:167-179; Fleming & Harrington 1981,
 * Commun Stat A 10:763-794.
 */
export function weightAlong(weight: LogRankWeight): (atRisk: number, events: number) => number {
  if (weight === 'log-rank') return () => 1;
  if (weight === 'gehan-breslow') return (atRisk) => atRisk;
  if (weight === 'tarone-ware') return (atRisk) => Math.sqrt(atRisk);
  let survival = 1;
  if (weight === 'peto-prentice') {
    return (atRisk, events) => (survival *= (atRisk + 1 - events) / (atRisk + 1));
  }
  const { rho, gamma } = weight;
  for (const power of [rho, gamma]) {
    if (!(power >= 0))
      throw new RangeError(`logRankTest requires a rho and a gamma of at least 0, received ${power}`);
  }
  return (atRisk, events) => {
    const before = survival;
    survival *= (atRisk - events) / atRisk;
    return before ** rho * (1 - before) ** gamma;
  };
}
