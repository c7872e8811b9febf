interface Props {
  readonly type: 'checkbox' | 'radio';
  readonly name?: string;
  readonly value?: string;
  readonly label?: string;
  readonly checked: boolean;
  readonly locked: boolean;
  readonly onChoose: () => void;
}

/**
 * A button of a choice. A disabled one would lose the focus and couldn't be read out, so while it is locked it only takes no choice; a
 * click is what the arrow keys make, too.
 */
export function AskInput({ label, locked, onChoose, ...input }: Props) {
  return (
    <input
      class="controls"
      {...input}
      form="choices"
      aria-label={label}
      aria-disabled={locked ? 'true' : undefined}
      onClick={(event) => {
        if (locked) event.preventDefault();
      }}
      onChange={onChoose}
    />
  );
}
