import { sentModel } from '../../rows/sentModel.ts';
import { spreadPatients } from '../../rows/spreadPatients.ts';
import { survivalModel } from '../../rows/survivalModel.ts';
import type { Cohort } from '../../cohort/Cohort.ts';
import type { Series } from '../../cohort/Series.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import type { CurveChoices, TableCurves } from '../../state/TableAway.ts';
import { groupedView } from './groupedView.ts';

/** A table that can be drawn: its patients, as a set of one, and the words for them. */
export interface DrawnTable {
  readonly cohort: Cohort;
  readonly set: Reconstruction;
  readonly series: Series;
}

/** Computes the curves of a view of a table, to be drawn elsewhere. */
export function tableCurves({ cohort, set, series }: DrawnTable, choices: CurveChoices): TableCurves {
  const view = groupedView(set, cohort, series, choices);
  const model = survivalModel(view.set, view.cohort, view.series, { ...choices, grouping: view.grouping });
  return {
    model: sentModel(model, spreadPatients(cohort)),
    note: view.note,
    patients: cohort.patients.length,
  };
}
