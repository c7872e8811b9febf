import type { Series } from '../../cohort/Series.ts';

interface ChipsProps {
  /** The id of the figure: the chips of each are a group of their own. */
  readonly id: string;
  readonly series: Series;
  readonly grouping: string | null;
  readonly onChoose: (grouping: string | null) => void;
  readonly showBand: boolean;
  readonly onBand: (showBand: boolean) => void;
}

/**
 * The groupings to split the patients by, all of them in view, everybody together first; and what so few patients can’t tell: the
 * limits of every curve.
 */
export function Chips({ id, series, grouping, onChoose, showBand, onBand }: ChipsProps) {
  const options = [
    { value: null, label: series.everyone },
    ...series.groupings.map((each) => ({ value: each.id, label: each.label })),
  ];
  return (
    <div class="chips controls">
      <fieldset>
        <legend class="visually-hidden">Group the patients by</legend>
        {options.map(({ value, label }) => (
          <label class="chip" key={value ?? 'all'}>
            <input
              type="radio"
              form="choices"
              name={`${id}-grouping`}
              value={value ?? 'all'}
              checked={value === grouping}
              onChange={() => {
                onChoose(value);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label class="chip chip-limits">
        <input
          type="checkbox"
          form="choices"
          checked={showBand}
          onChange={({ currentTarget: { checked } }) => {
            onBand(checked);
          }}
        />
        <span>95 % limits</span>
      </label>
    </div>
  );
}
