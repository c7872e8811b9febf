import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';

/** Marks of notes without a note, and notes without a mark: the first are printed as they stand, the second not at all. */
export function footnoteFaults(text: string, file: string): Problem[] {
  const notes = [...text.matchAll(/^\[\^([^\]\s]+)\]:/gmu)];
  const marks = [...text.matchAll(/\[\^([^\]\s]+)\](?!:)|(?<=[^\n])\[\^([^\]\s]+)\]:/gu)];
  // Capitals don't matter, as in Markdown.
  const noted = notes.map(({ 1: name = '' }) => name.toLowerCase());
  const marked = marks.map(({ 1: name, 2: other }) => (name ?? other ?? '').toLowerCase());
  // A mark that begins a line was meant as the note, where there is none.
  const bare = [...text.matchAll(/^\[\^([^\]\s]+)\](?=[ \t]+\S)/gmu)].filter(
    ({ 1: name = '' }) => !noted.includes(name.toLowerCase()),
  );
  const isBare = (name: string) => bare.some((each) => each[1]?.toLowerCase() === name.toLowerCase());
  return [
    ...bare.map(({ 0: found, index }) => ({
      ...placeIn(text, file, index),
      inside: '',
      message: `${found}; expected a colon behind it: ${found}: and the note`,
    })),
    ...marks.flatMap(({ 0: found, 1: name, 2: other, index }) =>
      noted.includes((name ?? other ?? '').toLowerCase()) || isBare(name ?? other ?? '')
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
      ...(isEmpty(text, index + found.length)
        ? [
            {
              ...placeIn(text, file, index),
              inside: '',
              message: `${found} has no words; expected the note behind it`,
            },
          ]
        : []),
      ...(marked.includes(name.toLowerCase())
        ? []
        : [
            {
              ...placeIn(text, file, index),
              inside: '',
              message: `${found} is marked nowhere, and would not be shown; expected [^${name}] in the text, or no such note`,
            },
          ]),
      ...(noted.indexOf(name.toLowerCase()) < place
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

/** Whether nothing stands behind the colon of a note, nor further in below it. */
function isEmpty(text: string, offset: number): boolean {
  return !/^[ \t]*\S|^[ \t]*\n(?:[ \t]*\n)*[ \t]+\S/u.test(text.slice(offset));
}
