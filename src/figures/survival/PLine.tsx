import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { testConditions } from './testConditions.ts';

/** The P values of the chosen grouping in a line, with their conditions behind it. It keeps its height when there are none. */
export function PLine({ model, series }: { model: SurvivalModel; series: Series }) {
  const { test } = model;
  if (test === null) {
    return <p class="p-line">{`${series.everyone} as one cohort. Choose a grouping to compare.`}</p>;
  }
  const { logRankP, exactP, floor, sampled } = test;
  const parts = [
    `P: log-rank ${formatP(logRankP)}`,
    ...(exactP === null ? [] : [`${sampled ? 'permutation' : 'exact'} log-rank ${formatP(exactP)}`]),
  ];
  const least = floor === null ? '' : `, smallest possible ${formatP(floor)}`;
  return (
    <details class="p-line">
      <summary>{`${parts.join(' · ')}${least}`}</summary>
      <div class="p-conditions">
        <p>{testConditions(test, series).join(' ')}</p>
      </div>
    </details>
  );
}
