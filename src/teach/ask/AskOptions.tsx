import type { FieldProps } from './AskField.ts';
import { AskInput } from './AskInput.tsx';
import { Built } from './Built.tsx';

/** The options of a question, of which one or several are chosen. */
export interface OptionsData {
  readonly kind: 'choice' | 'spot' | 'several';
  /** Whether each is right. */
  readonly rights: readonly boolean[];
}

interface Props extends OptionsData, Pick<FieldProps<unknown>, 'id' | 'locked' | 'texts'> {
  /** The places of those that are chosen. */
  readonly chosen: readonly number[];
  readonly onChoose: (place: number) => void;
}

export function AskOptions({ kind, rights, id, locked, texts, chosen, onChoose }: Props) {
  return (
    <div
      class={kind === 'spot' ? 'ask-options ask-lines' : 'ask-options'}
      role={kind === 'several' ? 'group' : 'radiogroup'}
      aria-labelledby={`${id}-question`}
    >
      {rights.map((_, place) => (
        <label key={place} class="ask-option">
          <AskInput
            type={kind === 'several' ? 'checkbox' : 'radio'}
            name={id}
            value={String(place)}
            checked={chosen.includes(place)}
            locked={locked}
            onChoose={() => {
              onChoose(place);
            }}
          />
          <Built html={texts?.options[place]} />
        </label>
      ))}
    </div>
  );
}
