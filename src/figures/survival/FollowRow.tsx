import { formatTime } from '../../format/formatTime.ts';
import type { OptionsProps } from './Options.tsx';

/** The row that is followed in every figure, and whether the curves leave it out. */
export function FollowRow({ series, state, onChange }: Pick<OptionsProps, 'series' | 'state' | 'onChange'>) {
  const { row, excluded, cohort } = state;
  const { happened, without } = series.outcome;
  return (
    <>
      <label>
        follow{' '}
        <select
          value={row ?? excluded ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const chosen = value === '' ? null : value;
            // Whoever is left out is the row that is looked at.
            onChange({ row: chosen, ...(excluded === null ? {} : { excluded: chosen }) }, 'push');
          }}
        >
          <option value="">none</option>
          {cohort.patients.map(({ row: name, time, event }) => (
            <option key={name} value={name}>
              {`row ${name}, ${event ? `${happened} at` : `${without} until`} ${formatTime(time, series, false)}`}
            </option>
          ))}
        </select>
      </label>
      <label class="option-part">
        <input
          type="checkbox"
          form="choices"
          checked={excluded !== null}
          disabled={row === null && excluded === null}
          onChange={({ currentTarget: { checked } }) => {
            onChange({ excluded: checked ? (row ?? excluded) : null, row: row ?? excluded }, 'push');
          }}
        />{' '}
        leave it out
      </label>
    </>
  );
}
