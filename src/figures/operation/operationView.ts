import { landmarkTime } from '../../cohort/landmarkTime.ts';
import type { Grouping } from '../../cohort/Series.ts';
import { axisEnd } from '../../rows/axisEnd.ts';
import { operationComparisons } from '../../rows/operationComparisons.ts';
import { operationLanes } from '../../rows/operationLanes.ts';
import { survivalModel } from '../../rows/survivalModel.ts';
import type { Session } from '../../state/openSession.ts';
import type { ViewState } from '../../state/ViewState.ts';

/** What the figure draws of a view; null under a reading that no table agrees with. */
export function operationView(session: Session, grouping: Grouping, state: ViewState) {
  const { series, setFor, longestOf } = session;
  const { cohort, reading, operations } = state;
  const set = setFor(reading);
  if (!set) return null;
  const lanes = operationLanes(cohort, grouping, operations);
  const landmark = state.landmark ?? landmarkTime(series);
  return {
    grouping,
    series,
    model: survivalModel(set, cohort, series, { ...state, grouping: grouping.id }),
    lanes,
    landmark,
    counting: state.counting,
    comparisons: operationComparisons(lanes, grouping, landmark),
    axisEnd: axisEnd(cohort, longestOf(reading)),
  };
}
