interface ChooseProps {
  /** What the choice is of; the first choice of a line names it. */
  readonly label: string;
  /** What a reader who doesn't see the line has to hear besides. */
  readonly also?: string;
  /** What the control sets, as attributes that begin with "data-". */
  readonly sets: Readonly<Record<`data-${string}`, string>>;
  /** The open questions that it answers; none for most. */
  readonly asked?: AskedOf;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** Marks a control as the place where a question is answered, and leads to its words. */
export interface AskedOf {
  readonly 'data-asks'?: string;
  readonly 'aria-describedby'?: string;
}

/** One choice of several, with its words before it. */
export function Choose({ label, also, sets, asked, value, options }: ChooseProps) {
  return (
    <label>
      <span>
        {label}
        {also !== undefined && <span class="visually-hidden"> ({also})</span>}
      </span>
      <select {...sets} {...asked} value={value} autocomplete="off">
        {options.map(([each, words]) => (
          <option key={each} value={each} selected={each === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
