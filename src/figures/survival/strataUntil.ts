import type { Stratum } from '../../rows/Stratum.ts';

/**
 * Curves as far as a time: what happens later isn't drawn, and whoever is followed longer is followed until then. Groups keep the number
 * of their patients; what is tested or counted of them is for the whole curves.
 */
export function strataUntil(strata: readonly Stratum[], until: number): Stratum[] {
  return strata.map((stratum) => ({
    ...stratum,
    rows: stratum.rows.filter(({ time }) => time <= until),
    patients: stratum.patients.filter(({ time }) => time <= until),
    limits: stratum.limits.filter(({ from }) => from <= until),
    envelope: stratum.envelope.filter(({ from }) => from <= until),
    envelopeUntil: Math.min(stratum.envelopeUntil, until),
    last: Math.min(stratum.last, until),
  }));
}
