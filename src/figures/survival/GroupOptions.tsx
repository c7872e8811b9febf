import type { Grouping, Series } from '../../cohort/Series.ts';
import { EVERYBODY } from '../../state/choices.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { MOST_GROUPS } from './crossedGrouping.ts';
import type { Change } from './SurvivalFigureProps.ts';

interface GroupOptionsProps {
  readonly series: Series;
  readonly state: ViewState;
  readonly onChange: Change;
}

/** What the grouping is crossed with, and which levels are left out of the curves. */
export function GroupOptions({ series, state, onChange }: GroupOptionsProps) {
  const { grouping, crossed, only } = state;
  const first = series.groupings.find(({ id }) => id === grouping);
  const others = series.groupings.filter(({ id }) => id !== grouping);
  const left = series.groupings.reduce((sum, { id, levels }) => {
    const kept = only[id];
    return sum + (kept === undefined ? 0 : levels.length - kept.length);
  }, 0);
  const isFew = ({ levels }: Grouping) => levels.length * (first?.levels.length ?? 0) <= MOST_GROUPS;
  return (
    <>
      {others.length > 0 && (
        <label>
          cross with{' '}
          <select
            aria-label="grouping to cross with"
            disabled={first === undefined}
            value={crossed ?? ''}
            onChange={({ currentTarget: { value } }) => {
              onChange({ crossed: value === '' ? null : value }, 'push');
            }}
          >
            <option value="">{first === undefined ? 'nothing: choose a grouping first' : 'nothing'}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id} disabled={!isFew(other)}>
                {other.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <details class="leave-levels" open={left > 0}>
        <summary>
          Leave levels out <span class="fold-note">{left === 0 ? '' : `${left} left out`}</span>
        </summary>
        {series.groupings.map(({ id, label, levels }) => (
          <fieldset key={id}>
            <legend>{label}</legend>
            {levels.map((level) => {
              const kept = only[id] ?? levels.map((each) => each.id);
              const isLeft = !kept.includes(level.id);
              return (
                <label key={level.id}>
                  <input
                    type="checkbox"
                    form="choices"
                    checked={isLeft}
                    // One level of each grouping stays.
                    disabled={!isLeft && kept.length === 1}
                    onChange={() => {
                      const now = levels
                        .map((each) => each.id)
                        .filter((each) => kept.includes(each) !== (each === level.id));
                      onChange({ only: keeping(series, only, id, now) }, 'push');
                    }}
                  />{' '}
                  leave out “{level.label}”
                </label>
              );
            })}
          </fieldset>
        ))}
      </details>
    </>
  );
}

/** The kept levels with those of one grouping set; where nobody is left out it is the choice that a page opens with. */
function keeping(
  { groupings }: Series,
  only: ViewState['only'],
  id: string,
  levels: readonly string[],
): ViewState['only'] {
  const all = groupings.find((each) => each.id === id)?.levels.length ?? 0;
  const entries = Object.entries({ ...only, [id]: levels }).filter(
    ([each, kept]) => each !== id || kept.length < all,
  );
  return entries.length === 0 ? EVERYBODY : Object.fromEntries(entries);
}
