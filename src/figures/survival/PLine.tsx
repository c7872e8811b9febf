import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Series } from '../../cohort/Series.ts';
import { counted } from '../../format/counted.ts';
import { exactName } from '../../format/exactName.ts';
import { formatP } from '../../format/formatP.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
import { foldAway } from '../kit/foldAway.ts';
import { testConditions } from './testConditions.ts';

/** The P values of the chosen grouping in a line, with their conditions behind it. It keeps its height when there are none. */
export function PLine({ model, series }: { model: SurvivalModel; series: Series }) {
  const { test } = model;
  if (test === null) {
    if ((model.grouping?.levels.length ?? 0) > 1)
      return <p class="p-line">No two groups with patients: there is nothing to compare.</p>;
    return (
      <p class="p-line">
        {`${series.everyone} as one cohort. `}
        {series.groupings.length > 0 && <span class="controls">Choose a grouping to compare.</span>}
      </p>
    );
  }
  const { logRankP, exactP, floor, sampled } = test;
  const isLate = model.grouping?.knownAtTimeZero === false;
  return (
    // The fold is inside: as an item of the figure's reading flow its line would be passed by keys.
    <div class="p-line">
      <Conditions>
        <summary>
          {/* The caution itself stands in the caption; that there is one, where the P is seen. */}
          {isLate && 'Known only later · '}
          {`P: log-rank ${formatP(logRankP)}`}
          {exactP !== null && (
            <>
              {` · ${exactName(sampled)} `}
              <span class={isLate ? 'where-wide' : undefined}>log-rank </span>
              {formatP(exactP)}
            </>
          )}
          {floor !== null && (
            <>
              {', smallest '}
              <span class="where-wide">possible </span>
              {formatP(floor)}
            </>
          )}
          {test.sizes.length > 2 && (
            <span class="where-wide">{` · ${counted(test.sizes.length, GROUPS)}`}</span>
          )}
        </summary>
        <div class="p-conditions">
          <p>{testConditions(test, series, model.strata).join(' ')}</p>
        </div>
      </Conditions>
    </div>
  );
}

/** The conditions lie over the curves: they fold away when a reader goes on, but to another grouping, whose own are read in their place. */
function Conditions({ children }: { readonly children: ComponentChildren }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = fold.current;
    if (!details) return undefined;
    return foldAway(details, details.closest('figure')?.querySelector('.chips'));
  }, []);
  return <details ref={fold}>{children}</details>;
}

const GROUPS = { one: 'group', many: 'groups' };
