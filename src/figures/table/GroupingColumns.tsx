interface GroupingColumn {
  readonly name: string;
  /** Whether its values make groups. */
  readonly canGroup: boolean;
  /** What stands in it, or why it makes no groups. */
  readonly says: string;
  readonly isChosen: boolean;
  /** Whether it was known at time zero. */
  readonly isKnown: boolean;
}

/** By which columns the patients are grouped, and which of those were known at time zero. */
export function GroupingColumns({ columns }: { readonly columns: readonly GroupingColumn[] }) {
  return (
    <fieldset class="mapping-columns">
      <legend>Group the patients by</legend>
      {columns.map(({ name, canGroup, says, isChosen, isKnown }) => (
        <div key={name}>
          <Box map="groupings" value={name} isOn={isChosen} words={name} isOff={!canGroup} />
          <small>{says}</small>
          {isChosen && <Box map="known" value={name} isOn={isKnown} words="known at time zero" />}
        </div>
      ))}
    </fieldset>
  );
}

interface BoxProps {
  readonly map: string;
  readonly value: string;
  readonly isOn: boolean;
  readonly words: string;
  readonly isOff?: boolean;
}

function Box({ map, value, isOn, words, isOff = false }: BoxProps) {
  return (
    <label>
      <input type="checkbox" data-map={map} value={value} form="choices" checked={isOn} disabled={isOff} />
      {` ${words}`}
    </label>
  );
}
