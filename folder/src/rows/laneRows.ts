import type { Cohort } from '../cohort/Cohort.ts';
import type { CohortSet, Knowledge } from '../cohort/CohortSet.ts';
import type { Series } from '../cohort/Series.ts';

/** One patient of the shown table as a lane: what is known of the time, the outcome and each grouping. */
export interface LaneRow {
  readonly row: string;
  readonly time: number;
  readonly event: boolean;
  readonly timeKnown: Knowledge;
  readonly earliest: number;
  readonly latest: number;
  readonly attributes: readonly { grouping: string; label: string; level: string | null; known: Knowledge }[];
}

/** The lanes of a swimmer plot, in order of exit. Missing values keep their grouping with the label "not known". */
export function laneRows(set: CohortSet, cohort: Cohort, series: Series): LaneRow[] {
  const knowledge = new Map(set.knowledge(cohort).map((each) => [each.row, each]));
  return cohort.patients.map((patient) => {
    const known = knowledge.get(patient.row);
    return {
      row: patient.row,
      time: patient.time,
      event: patient.event,
      timeKnown: known?.time ?? 'open',
      earliest: known?.range[0] ?? patient.time,
      latest: known?.range[1] ?? patient.time,
      attributes: series.groupings.map((grouping) => {
        const level = patient.attributes[grouping.id] ?? null;
        const label = grouping.levels.find((each) => each.id === level)?.label;
        return {
          grouping: grouping.id,
          label: label ?? `${grouping.label} not known`,
          level,
          known: known?.attributes[grouping.id] ?? 'open',
        };
      }),
    };
  });
}
