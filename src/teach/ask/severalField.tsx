import type { AskField } from './AskField.ts';
import { AskOptions, type OptionsData } from './AskOptions.tsx';

/** Several of many options. The answer is kept as their places: "0 2". */
export function severalField(data: OptionsData): AskField<readonly number[]> {
  const { rights } = data;
  const placesThat = (are: boolean) => [...rights.keys()].filter((place) => rights[place] === are);
  return {
    start: [],
    right: placesThat(true).join(' '),
    read: (given) =>
      given.length > 0 ? { response: given.join(' ') } : { says: 'Choose every one that is right.' },
    fill: (response) => {
      const places = response.split(' ');
      const given = [...rights.keys()].filter((place) => places.includes(String(place)));
      return given.length === places.length ? given : null;
    },
    judge: (given) => {
      const chosen = given.map(String);
      const first = given.find((place) => !rights[place]);
      const missing = placesThat(true).filter((place) => !given.includes(place)).length;
      if (first !== undefined) {
        // After the one with something missing come the wrong options; the first of them that was chosen counts.
        const outcome = 2 + placesThat(false).indexOf(first);
        return { right: false, says: 'Not all of these.', why: String(first), chosen, outcome };
      }
      if (missing === 0) return { right: true, says: 'Right, all of them.', chosen, outcome: 0 };
      const says = `What you chose is right; ${missing} ${missing === 1 ? 'is' : 'are'} missing.`;
      return { right: false, says, chosen, outcome: 1 };
    },
    draw: ({ given, onGive, ...props }) => (
      <AskOptions
        {...data}
        {...props}
        chosen={given}
        onChoose={(place) => {
          onGive(rights.flatMap((_, each) => (given.includes(each) === (each !== place) ? [each] : [])));
        }}
      />
    ),
  };
}
