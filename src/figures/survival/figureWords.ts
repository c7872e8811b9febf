import type { Series } from '../../cohort/Series.ts';
import { stateRows } from '../../rows/stateRows.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { fragilitySentences } from '../kit/sentences/fragilitySentences.ts';
import { readingSentence } from '../kit/sentences/stateSentences.ts';
import { statusSentence } from '../kit/sentences/statusSentence.ts';

/** What a view says as words alone, without its drawing: its curves, the time that is read off, and each curve beside them. */
export function figureWords(model: SurvivalModel, series: Series, state: ViewState): string {
  const { strata } = model;
  return [
    statusSentence(model, series, state),
    readingSentence(stateRows(strata, [state.time]), series, state),
    ...fragilitySentences(strata, series, state),
  ].join(' ');
}
