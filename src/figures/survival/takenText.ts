import { survivalModel } from '../../rows/survivalModel.ts';
import { axisEnd } from '../../rows/axisEnd.ts';
import type { Session } from '../../state/openSession.ts';
import type { TakenText } from '../../state/TableAway.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { curveCsv } from '../kit/export/curveCsv.ts';
import { patientsCsv } from '../kit/export/patientsCsv.ts';
import { rCode } from '../kit/export/rCode.ts';
import { groupedView } from './groupedView.ts';

/** What of a view the page alone knows: its title, under which facts it is drawn, and its address, if it has one. */
interface TextWords {
  readonly title: string;
  readonly note: string;
  readonly address: string | null;
}

/** The data or the code of a view, as text: the curve, the patients in it, or a script for R. Empty for a view without a table. */
export function takenText(
  what: TakenText,
  { series, setFor, longestOf }: Pick<Session, 'series' | 'setFor' | 'longestOf'>,
  state: ViewState,
  { title, note, address }: TextWords,
): string {
  const set = setFor(state.reading);
  if (!set) return '';
  const view = groupedView(set, state.cohort, series, state);
  const said = [note, view.note].filter((part) => part !== '').join(' ');
  if (what === 'patients') return patientsCsv(view.drawn, series, said);
  const model = survivalModel(view.set, view.cohort, view.series, { ...state, grouping: view.grouping });
  if (what === 'csv') return curveCsv(model.strata, said);
  const end = axisEnd(state.cohort, longestOf(state.reading));
  return rCode(model, view.series, { ...state, title, note: said, address, axisEnd: end });
}
