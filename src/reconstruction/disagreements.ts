import type { Cohort } from '../cohort/Cohort.ts';
import type { RecordOptions } from './activeClaims.ts';
import { activeClaims } from './activeClaims.ts';
import { compileClaim } from './compileClaim.ts';
import { exitsOfCohort } from './exitsOfCohort.ts';
import { fits } from './fits.ts';
import { saidUnder } from './saidUnder.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';

/** The ids of the facts and assumptions that a whole table breaks, in the order of the record; empty for a compatible table. */
function brokenStatements(
  record: PublishedRecord,
  options: RecordOptions,
  cohort: Cohort,
): readonly string[] {
  const { claims, scale } = activeClaims(record, options);
  const { exits, patients } = exitsOfCohort(cohort, scale);
  const broken = new Set<string>();
  for (const { id, claim } of claims) {
    if (
      claim.kind === 'known' &&
      patients.some(({ attributes }) => (attributes[claim.attribute] ?? null) === null)
    )
      broken.add(id);
    if (claim.kind === 'step' && patients.some(({ time }) => !Number.isInteger(time * scale))) broken.add(id);
    for (const constraint of compileClaim(id, claim, record.attributes, scale))
      if (!fits(constraint, exits, (attribute, place) => patients[place]!.attributes[attribute] ?? null))
        broken.add(id);
  }
  return [...broken];
}

/** One sentence for each fact or assumption that a table breaks. */
export function disagreementsOf(
  record: PublishedRecord,
  options: RecordOptions,
  cohort: Cohort,
): readonly string[] {
  return brokenStatements(record, options, cohort).map(
    (id) => `This table doesn't agree with ${saidUnder(record, options, id)}`,
  );
}
