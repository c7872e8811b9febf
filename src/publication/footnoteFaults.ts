import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';

/** Marks of notes without a note, and notes without a mark: the first are printed as they stand, the second not at all. */
export function footnoteFaults(text: string, file: string): Problem[] {
  const notes = [...text.matchAll(/^\[\^([^\]\s]+)\]:/gmu)];
  const marks = [...text.matchAll(/\[\^([^\]\s]+)\](?!:)|(?<=[^\n])\[\^([^\]\s]+)\]:/gu)];
  const noted = notes.map(({ 1: name }) => name);
  const marked = marks.map(({ 1: name, 2: other }) => name ?? other);
  return [
    ...marks.flatMap(({ 0: found, 1: name, 2: other, index }) =>
      noted.includes(name ?? other)
        ? []
        : [
            {
              ...placeIn(text, file, index),
              inside: '',
              message: `${found}; expected a line below that begins with [^${name ?? other ?? ''}]: and has the note`,
            },
          ],
    ),
    ...notes.flatMap(({ 0: found, 1: name = '', index }, place) => [
      ...(marked.includes(name)
        ? []
        : [
            {
              ...placeIn(text, file, index),
              inside: '',
              message: `${found} is marked nowhere, and would not be shown; expected [^${name}] in the text, or no such note`,
            },
          ]),
      ...(noted.indexOf(name) < place
        ? [
            {
              ...placeIn(text, file, index),
              inside: '',
              message: `${found} stands here a second time; expected each note once`,
            },
          ]
        : []),
    ]),
  ];
}
