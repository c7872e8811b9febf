import type { AskField } from './AskField.ts';
import { AskInput } from './AskInput.tsx';
import { Built } from './Built.tsx';

/** What the page knows of a choice: which of its options are right, in their order. */
export interface OptionsData {
  readonly kind: 'choice' | 'spot' | 'several';
  /** Whether each option is right. */
  readonly rights: readonly boolean[];
}

/** One of several options, or several of many. The answer is kept as their places: "2", "0 2". */
export function optionsField({ kind, rights }: OptionsData): AskField<readonly number[]> {
  const isOne = kind !== 'several';
  const placesThat = (are: boolean) => [...rights.keys()].filter((place) => rights[place] === are);
  return {
    start: [],
    right: placesThat(true).join(' '),
    read: (given) =>
      given.length > 0
        ? { response: given.join(' ') }
        : { says: isOne ? 'Choose an answer first.' : 'Choose every one that is right.' },
    fill: (response) => {
      const places = response.split(' ');
      const given = [...rights.keys()].filter((place) => places.includes(String(place)));
      return given.length === places.length && (!isOne || given.length === 1) ? given : null;
    },
    judge: (given) => {
      const chosen = given.map(String);
      const first = given.find((place) => !rights[place]);
      const missing = placesThat(true).filter((place) => !given.includes(place)).length;
      // After the one with something missing come the wrong options; the first of them that was chosen counts.
      const outcome = first === undefined ? Math.min(1, missing) : 2 + placesThat(false).indexOf(first);
      const says =
        first !== undefined
          ? `Not ${isOne ? 'that one' : 'all of these'}.`
          : missing > 0
            ? `What you chose is right; ${missing} ${missing === 1 ? 'is' : 'are'} missing.`
            : `Right${isOne ? '' : ', all of them'}.`;
      return {
        right: outcome === 0,
        says,
        why: first === undefined ? undefined : String(first),
        chosen,
        outcome: isOne ? given[0]! : outcome,
      };
    },
    draw: ({ id, given, locked, texts, onGive }) => (
      <div
        class={kind === 'spot' ? 'ask-options ask-lines' : 'ask-options'}
        role={isOne ? 'radiogroup' : 'group'}
        aria-labelledby={`${id}-question`}
      >
        {rights.map((_, place) => (
          <label key={place} class="ask-option">
            <AskInput
              type={isOne ? 'radio' : 'checkbox'}
              name={id}
              value={String(place)}
              checked={given.includes(place)}
              locked={locked}
              onChoose={() => {
                onGive(
                  isOne
                    ? [place]
                    : [...rights.keys()].filter((each) => given.includes(each) === (each !== place)),
                );
              }}
            />
            <Built html={texts?.options[place]} />
          </label>
        ))}
      </div>
    ),
  };
}
