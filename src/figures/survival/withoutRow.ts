import type { Series } from '../../cohort/Series.ts';
import { counted, PATIENTS } from '../../format/counted.ts';
import { leftOutOf } from '../../rows/leftOutOf.ts';
import type { GroupedView } from './groupedView.ts';

const kept = new WeakMap<Series, Map<string, Series>>();

/** A view without a row; it stays as it is where the row is in no curve. */
export function withoutRow(view: GroupedView, { everyone }: Series, row: string | null): GroupedView {
  const leftOut = leftOutOf(view.cohort, view.series, view.grouping, row);
  if (row === null || leftOut === null) return view;
  const patients = view.drawn.patients.filter((patient) => patient.row !== row);
  const left = patients.length === 0 ? 'nobody' : String(patients.length);
  const said = `Row ${row} left out: ${left} of ${counted(view.cohort.patients.length, PATIENTS)}.`;
  return {
    ...view,
    series: seriesWithout(view.series, row, everyone),
    drawn: { patients },
    name: `${view.name}-without-${row}`,
    note: [view.note, said].filter((part) => part !== '').join(' '),
  };
}

/** The series whose everyone are all but a row: the same for the same row, so that what is drawn from it may stay. */
function seriesWithout(series: Series, row: string, everyone: string): Series {
  const known = kept.get(series) ?? new Map<string, Series>();
  kept.set(series, known);
  const whole = series.everyone === everyone ? 'All' : series.everyone;
  const made = known.get(row) ?? { ...series, everyone: `${whole} but row ${row}` };
  known.set(row, made);
  return made;
}
