import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import { kaplanMeier, survivalLimits, type LimitMethod } from '../survival/index.ts';
import type { Stratum } from './Stratum.ts';

/**
 * The strata of a shown cohort, in the order of the grouping's levels: curve rows, limits and envelope of each.
 *
 * `grouping` null gives the whole cohort as one stratum. Levels without a patient are left out; patients whose level is
 * missing are in no stratum. `excluded` names a row that counts nowhere: its stratum then has no envelope, and keeps the curve
 * that it had with everybody.
 */
export function strataOf(
  set: CohortSet,
  cohort: Cohort,
  series: Series,
  options: { grouping: string | null; method: LimitMethod; excluded?: string | null },
): Stratum[] {
  const envelopes = set.envelope(cohort, options.grouping);
  return levelsOf(series, cohort, options.grouping).flatMap(
    ({ level, label, patients: everybody }, index) => {
      const patients = everybody
        .filter(({ row }) => row !== options.excluded)
        .map(({ row, time, event }) => ({ row, time, event }));
      if (patients.length === 0) return [];
      const observations = patients.map(({ time, event }) => ({ time, event }));
      const rows = kaplanMeier(observations);
      const complete = patients.length === everybody.length;
      const envelope = complete ? envelopes.find((each) => each.level === level) : undefined;
      return {
        index,
        level,
        label,
        n: patients.length,
        observations,
        patients,
        rows,
        withEverybody: complete ? null : kaplanMeier(everybody),
        limits: survivalLimits(observations, { method: options.method }),
        envelope: envelope?.steps ?? [],
        envelopeUntil: envelope?.until ?? 0,
        last: patients.reduce((most, { time }) => Math.max(most, time), 0),
      };
    },
  );
}

interface LevelPatients {
  readonly level: string | null;
  readonly label: string;
  readonly patients: readonly Patient[];
}

function levelsOf(series: Series, cohort: Cohort, grouping: string | null): LevelPatients[] {
  if (grouping === null) return [{ level: null, label: series.everyone, patients: cohort.patients }];
  const found = series.groupings.find((each) => each.id === grouping);
  if (!found) throw new RangeError(`strataOf requires a grouping of the series, received ${grouping}`);
  return found.levels.map(({ id, label }) => ({
    level: id,
    label,
    patients: cohort.patients.filter((patient) => patient.attributes[grouping] === id),
  }));
}
