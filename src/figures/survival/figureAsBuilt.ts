import type { ViewState } from '../../state/ViewState.ts';
import type { Session } from '../../state/openSession.ts';
import { axisEnd } from '../../rows/axisEnd.ts';
import { fixedSum } from './fixedSum.ts';
import { spanOf } from './spanOf.ts';
import type { SurvivalFigureProps } from './SurvivalFigureProps.ts';

/** What a place on a page gives its figure. */
export type FigurePlace = Pick<SurvivalFigureProps, 'id' | 'number' | 'provenance' | 'multiples'>;

/** What the figure of curves is drawn from at build: in the view that its page opens with, or with another choice. */
export function figureAsBuilt(
  session: Session,
  place: FigurePlace,
  choice: Partial<ViewState> = {},
): SurvivalFigureProps {
  const { series, record, setFor, longestOf, defaults } = session;
  const longest = longestOf(defaults.reading);
  return {
    ...{ ...place, series, record, defaults, longest },
    // A session opens only on a record that some table agrees with.
    set: setFor(defaults.reading)!,
    span: spanOf(session),
    state: { ...defaults, ...choice },
    axisEnd: axisEnd(defaults.cohort, longest),
    fixedSum: fixedSum(record, defaults.reading),
  };
}
