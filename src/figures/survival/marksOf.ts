import type { Grouping, Series } from '../../cohort/Series.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { LIMIT_METHODS } from '../../state/limitMethods.ts';
import type { ViewState } from '../../state/ViewState.ts';
import {
  BESIDE_MARKS,
  besideSentences,
  captionSentences,
  drawnBeside,
  drawnCurves,
  type CaptionState,
} from './captionSentences.ts';

/** What a figure of curves shows, as far as the words for its marks depend on it. */
interface MarkedFigure extends Pick<CaptionState, 'timeVectors' | 'hasRooms' | 'isPart'> {
  readonly model: SurvivalModel;
  readonly series: Series;
  readonly state: ViewState;
}

const LONGEST_METHOD = LIMIT_METHODS.reduce((longest, method) =>
  METHOD_NAMES[method].length > METHOD_NAMES[longest].length ? method : longest,
);

/** How the marks of a grouping are to be read, as sentences. */
export function marksOf(by: Grouping | null, { model, series, state, ...figure }: MarkedFigure): string {
  return [
    ...captionSentences(curvesBy(by, model), series, {
      ...{ ...state, ...figure, isTable: model.isTable, grouped: by !== null },
    }),
    ...besideSentences(drawnBeside(model.strata, state), series),
  ].join(' ');
}

/** The most that they can come to, whatever is chosen where the marks are chosen, so that their room can be kept. */
export function mostMarksOf(by: Grouping | null, { model, series, state, ...figure }: MarkedFigure): string {
  return [
    ...captionSentences({ ...curvesBy(by, model), isOpen: true, lacksRow: true }, series, {
      ...{ ...state, ...figure, isTable: model.isTable, grouped: by !== null, isPart: true },
      ...{ showEnvelope: true, showBand: true, method: LONGEST_METHOD, counts: true },
    }),
    ...besideSentences(new Set(BESIDE_MARKS), series),
  ].join(' ');
}

const curvesBy = (by: Grouping | null, model: SurvivalModel) => ({
  ...drawnCurves(model),
  curves: by === null ? 1 : by.levels.length,
});
