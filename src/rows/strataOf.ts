import type { Cohort, Patient } from '../cohort/Cohort.ts';
import type { CohortSet } from '../cohort/CohortSet.ts';
import { curveAsEnvelope } from '../cohort/tableSet.ts';
import type { Series } from '../cohort/Series.ts';
import {
  curveColumns,
  kaplanMeier,
  survivalLimits,
  type LimitMethod,
  type Observation,
} from '../survival/index.ts';
import { MOST_WHOLE, seenCurve } from './seenCurve.ts';
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
  // A curve of a table bounds itself: of many patients it needn't be computed twice.
  const isMany =
    set.isTable && cohort.patients.length > MOST_WHOLE && options.method !== 'thomas-grunkemeier';
  const envelopes = isMany ? [] : set.envelope(cohort, options.grouping);
  return levelsOf(series, cohort, options.grouping).flatMap(
    ({ level, label, patients: everybody }, index) => {
      const patients = everybody
        .filter(({ row }) => row !== options.excluded)
        .map(({ row, time, event }) => ({ row, time, event }));
      if (patients.length === 0) return [];
      const observations = patients.map(({ time, event }) => ({ time, event }));
      const complete = patients.length === everybody.length;
      const { rows, limits, whole } = curveOf(observations, options.method, isMany);
      const envelope = complete
        ? isMany
          ? curveAsEnvelope(level, rows)
          : envelopes.find((each) => each.level === level)
        : undefined;
      return {
        index,
        level,
        label,
        n: patients.length,
        observations,
        patients,
        rows,
        withEverybody: complete ? null : kaplanMeier(everybody),
        limits,
        ...(whole && { whole }),
        envelope: envelope?.steps ?? [],
        envelopeUntil: envelope?.until ?? 0,
        last: patients.reduce((most, { time }) => Math.max(most, time), 0),
      };
    },
  );
}

/** The curve of some patients: all of it, or in a table of many what can be told apart of it. */
function curveOf(
  observations: readonly Observation[],
  method: LimitMethod,
  isMany: boolean,
): Pick<Stratum, 'rows' | 'limits' | 'whole'> {
  if (isMany && method !== 'thomas-grunkemeier') {
    const whole = curveColumns(observations, { method });
    return { ...seenCurve(whole), whole };
  }
  return { rows: kaplanMeier(observations), limits: survivalLimits(observations, { method }) };
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
