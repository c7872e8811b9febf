import { activeClaims, type RecordOptions } from './activeClaims.ts';
import { printedInterval } from './printedInterval.ts';
import type { Condition, Printing, PublishedRecord } from './record/PublishedRecord.ts';

/** A sum of all times that is known, because only it prints the mean of so many patients. */
export interface FixedTotal {
  readonly patients: number;
  readonly printed: string;
  readonly total: number;
}

/**
 * The one sum of all patients' times that prints the mean given over all of them; null without such a mean, or where more than one
 * sum prints it. In the record's unit.
 */
export function fixedTotal(record: PublishedRecord, options: RecordOptions = {}): FixedTotal | null {
  const { claims, scale } = activeClaims(record, options);
  const patients = claims.find(({ claim }) => claim.kind === 'patients')?.claim;
  if (patients?.kind !== 'patients') return null;
  const n = patients.exactly;
  for (const { claim } of claims) {
    if (claim.kind !== 'mean' || claim.printed === undefined) continue;
    if (Object.values(claim.of as Condition).some((part) => part !== undefined)) continue;
    const { from, to, denominator } = printedInterval(
      claim.printed,
      (claim.printing as Printing | undefined) ?? 'rounded',
    );
    const least = Math.ceil((from * n * scale) / denominator);
    const next = Math.ceil((to * n * scale) / denominator);
    if (next - least === 1) return { patients: n, printed: claim.printed, total: least / scale };
  }
  return null;
}
