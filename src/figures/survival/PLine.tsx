import type { Series } from '../../cohort/Series.ts';
import { counted } from '../../format/counted.ts';
import { exactName } from '../../format/exactName.ts';
import { formatP } from '../../format/formatP.ts';
import type { SurvivalModel } from '../../rows/survivalModel.ts';
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
      <details
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) closeForChoices(currentTarget);
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') currentTarget.open = false;
        }}
      >
        <summary>
          {/* The caution itself stands in the caption; that there is one, where the P is seen. */}
          {isLate && 'Known only later · '}
          {`P: log-rank ${formatP(logRankP)}`}
          {exactP !== null && (
            <>
              {` · ${exactName(sampled)} `}
              <span class="where-wide">log-rank </span>
              {formatP(exactP)}
            </>
          )}
          {floor !== null && (
            <>
              {', smallest '}
              <span class={isLate ? 'where-wide' : undefined}>possible </span>
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
      </details>
    </div>
  );
}

/** The conditions hang over the curves: whoever goes on to what changes these sees them again. */
function closeForChoices(details: HTMLDetailsElement): void {
  const choices = details.closest('figure')?.querySelector('.figure-folds');
  const close = () => {
    details.open = false;
  };
  for (const touch of ['pointerdown', 'focusin']) choices?.addEventListener(touch, close, { once: true });
}

const GROUPS = { one: 'group', many: 'groups' };
