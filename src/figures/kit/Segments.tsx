interface SegmentsProps {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly small?: boolean;
  /** A class beside that of every row of choices. */
  readonly also?: string;
  /** A reader chose another. Nothing is chosen at build. */
  readonly onChoose?: (value: string) => void;
}

/** A row of choices of which one holds: radio buttons in a frame. */
export function Segments({ legend, name, chosen, options, small = false, also, onChoose }: SegmentsProps) {
  return (
    <fieldset class={['segments', ...(small ? ['small'] : []), ...(also ? [also] : [])].join(' ')}>
      <legend class="visually-hidden">{legend}</legend>
      <div>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              form="choices"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose?.(value)}
            />{' '}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
