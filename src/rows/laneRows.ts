import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet, Knowledge } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';
import { laterTreatment, operationLanes } from './operationLanes.ts';

/** One thing that is known of a patient, or left open: the level of an attribute. */
export interface LaneAttribute {
  /** The attribute's id, which is that of its grouping if patients are grouped by it, and its name as a head of a column. */
  readonly grouping: string;
  readonly name: string;
  readonly label: string;
  readonly level: string | null;
  readonly known: Knowledge;
}

/** One patient of the shown table as a lane: what is known of the time, the outcome and each attribute. */
export interface LaneRow {
  readonly row: string;
  readonly time: number;
  readonly event: boolean;
  readonly timeKnown: Knowledge;
  readonly earliest: number;
  readonly latest: number;
  /** Those that patients are grouped by, in the order of the series, and then the others of the record. */
  readonly attributes: readonly LaneAttribute[];
  /** The times between which a treatment came that nobody had at time zero, and whether it is known that this patient had it; null without. */
  readonly later: { readonly from: number; readonly to: number; readonly known: Knowledge } | null;
}

/** What is known of every patient, in order of exit. Missing values keep their grouping with the label "not known". */
export function laneRows(
  set: CohortSet,
  cohort: Cohort,
  series: Series,
  record: Pick<PublishedRecord, 'attributes'>,
): LaneRow[] {
  const knowledge = new Map(set.knowledge(cohort).map((each) => [each.row, each]));
  const treatment = laterTreatment(series);
  const treated = new Map(
    (treatment ? operationLanes(cohort, treatment, {}) : []).flatMap((lane) =>
      lane.switched === null ? [] : [[lane.row, lane] as const],
    ),
  );
  const columns = [
    ...series.groupings.map(({ id, label, levels }) => ({ id, name: label, levels })),
    ...record.attributes
      .filter(({ id }) => !series.groupings.some((grouping) => grouping.id === id))
      .map(({ id, label, levels }) => ({ id, name: capital(label), levels })),
  ];
  return cohort.patients.map((patient) => {
    const known = knowledge.get(patient.row);
    const later = treated.get(patient.row);
    return {
      row: patient.row,
      time: patient.time,
      event: patient.event,
      timeKnown: known?.time ?? 'open',
      earliest: known?.range[0] ?? patient.time,
      latest: known?.range[1] ?? patient.time,
      attributes: columns.map(({ id, name, levels }) => {
        const level = patient.attributes[id] ?? null;
        const label = levels.find((each) => each.id === level)?.label;
        return {
          grouping: id,
          name,
          label: label === undefined ? `${name} not known` : series.labelsAsGiven ? label : capital(label),
          level,
          known: known?.attributes[id] ?? 'open',
        };
      }),
      later:
        later && treatment
          ? { from: later.earliest, to: later.latest, known: known?.attributes[treatment.id] ?? 'open' }
          : null,
    };
  });
}

/** Labels of a record stand in sentences; over a column and in a lane they begin with a capital, as those of a series do. */
function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
