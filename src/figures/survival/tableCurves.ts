import { sentModel } from '../../rows/sentModel.ts';
import { spreadPatients } from '../../rows/spreadPatients.ts';
import { survivalModel } from '../../rows/survivalModel.ts';
import type { Session } from '../../state/openSession.ts';
import type { CurveChoices, TableCurves } from '../../state/TableAway.ts';
import { groupedView } from './groupedView.ts';

/** Computes the curves of a view of a table, to be drawn elsewhere. */
export function tableCurves({ series, defaults, setFor }: Session, choices: CurveChoices): TableCurves {
  const set = setFor(defaults.reading);
  if (!set) throw new Error('tableCurves requires the session of a table');
  const { cohort } = defaults;
  const view = groupedView(set, cohort, series, choices);
  const model = survivalModel(view.set, view.cohort, view.series, { ...choices, grouping: view.grouping });
  return {
    model: sentModel(model, spreadPatients(cohort)),
    note: view.note,
    patients: cohort.patients.length,
  };
}
