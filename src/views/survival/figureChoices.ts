import type { Cohort } from '../../cohort/Cohort.ts';
import type { Series } from '../../cohort/Series.ts';
import { formatTime } from '../../format/formatTime.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { element } from '../element.ts';

/** The rows of a table to choose one of: "row a, died at 10 months". */
export function rowChoices(cohort: Cohort, series: Series, document: Document): HTMLElement[] {
  const { happened, without } = series.outcome;
  return [
    element(document, 'option', { value: '' }, 'none'),
    ...cohort.patients.map(({ row, time, event }) =>
      element(
        document,
        'option',
        { value: row },
        `row ${row}, ${event ? `${happened} at` : `${without} until`} ${formatTime(time, series, false)}`,
      ),
    ),
  ];
}

/** The curves of a figure to choose one of, whose limits are tinted. */
export function focusChoices(model: SurvivalModel, document: Document): HTMLElement[] {
  return model.strata.map(({ index, label }) => element(document, 'option', { value: String(index) }, label));
}
