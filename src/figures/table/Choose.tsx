interface ChooseProps {
  /** What the choice is of; the first choice of a line names it. */
  readonly label: string;
  /** What the control sets, as attributes that begin with "data-". */
  readonly sets: Readonly<Record<`data-${string}`, string>>;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** One choice of several, with its words before it. */
export function Choose({ label, sets, value, options }: ChooseProps) {
  return (
    <label>
      <span>{label}</span>
      <select {...sets} value={value} autocomplete="off">
        {options.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
