import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';

/** The P values of the chosen grouping in a line, with their conditions behind it. It keeps its height when there are none. */
export function PLine({ model, series }: { model: SurvivalModel; series: Series }) {
  const { test } = model;
  if (test === null) {
    return <p class="p-line">{`${series.everyone} as one cohort. Choose a grouping to compare.`}</p>;
  }
  const { logRankP, exactP, floor, sizes, sampled } = test;
  const parts = [
    `P: log-rank ${formatP(logRankP)}`,
    ...(exactP === null ? [] : [`${sampled ? 'permutation' : 'exact'} log-rank ${formatP(exactP)}`]),
  ];
  const least = floor === null ? '' : `, smallest possible ${formatP(floor)}`;
  return (
    <details class="p-line">
      <summary>{`${parts.join(' · ')}${least}`}</summary>
      <div class="p-conditions">
        {sizes.length > 2 ? (
          <p>The log-rank P is that of chi-square. The exact counterpart is computed for two groups only.</p>
        ) : (
          <p>
            {`${sizes.join(' against ')}, two-sided. The log-rank P is that of chi-square, meant for many patients. The ${
              sampled ? 'permutation' : 'exact'
            } test deals these patients ${
              sampled ? 'at random many times' : 'in every way'
            } into groups of these sizes and counts the deals whose observed ${series.outcome.many} lie as far from those expected as here; it holds if follow-up was alike in both groups. The smallest possible is the lowest exact P that groups of these sizes could have, whatever happened.`}
          </p>
        )}
      </div>
    </details>
  );
}
