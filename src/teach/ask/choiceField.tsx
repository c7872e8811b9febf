import type { AskField } from './AskField.ts';
import { AskOptions, type OptionsData } from './AskOptions.tsx';

/** One of several options. The answer is kept as the place of the option. */
export function choiceField(data: OptionsData): AskField<number | null> {
  const { rights } = data;
  return {
    start: null,
    right: String(rights.indexOf(true)),
    read: (given) => (given === null ? { says: 'Choose an answer first.' } : { response: String(given) }),
    fill: (response) => [...rights.keys()].find((place) => String(place) === response) ?? null,
    judge: (given) => {
      const [chosen, outcome] = [[String(given)], given ?? 0];
      return rights[outcome]
        ? { right: true, says: 'Right.', chosen, outcome }
        : { right: false, says: 'Not that one.', why: chosen[0], chosen, outcome };
    },
    draw: ({ given, onGive, ...props }) => (
      <AskOptions {...data} {...props} chosen={given === null ? [] : [given]} onChoose={onGive} />
    ),
  };
}
