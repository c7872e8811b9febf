import type { Cohort } from '../../../cohort/Cohort.ts';
import { reconstruct } from '../../../reconstruction/reconstruct.ts';
import type { FindLevel } from './findLevels.ts';

/**
 * One table with all that a level tells, to deal from what of a row isn't counted: null where all of a row is counted, where no table
 * can be made, and where that table has missing values, which nobody could choose.
 */
export function tableToDeal({ record, attributes, counted }: FindLevel): Cohort | null {
  if (attributes.length === counted.length) return null;
  const answer = reconstruct(record);
  if (answer.kind !== 'cohorts') return null;
  const isWhole = answer.central.patients.every((patient) =>
    attributes.every((id) => patient.attributes[id] != null),
  );
  return isWhole ? answer.central : null;
}
