import type { Problem } from './ContentError.ts';
import { placeIn, withoutCode } from './sourceText.ts';

/** Numbers of works, figures and tables that are typed: they stay as they are when something before them is put in or taken out. */
export function typedMarks(source: string, file: string): Problem[] {
  const text = withoutCode(source);
  const warn = (index: number, message: string): Problem => ({
    ...placeIn(text, file, index),
    inside: '',
    message,
  });
  const works = [...text.matchAll(/(?<=[\p{L}.,;)] ?)\[\d{1,3}(?:\s?[-–,;]\s?\d{1,3})*\](?![(:])/gu)].map(
    ({ 0: found, index }) =>
      warn(
        index,
        `${found}, typed: the numbers of works are given by the order of the text; <Cite refs="…" /> gives this one`,
      ),
  );
  const figures = [...text.matchAll(/\b(?:(Figure|Fig\.)|Table) \d+[a-z]?\b/gu)].flatMap(
    ({ 0: found, 1: isFigure, index }) => {
      // A sentence about the figures of others cites them.
      const sentence = /^[^\n]*/u.exec(text.slice(text.lastIndexOf('\n', index) + 1))?.[0] ?? '';
      if (sentence.includes('<Cite')) return [];
      return [
        warn(
          index,
          `${found}, typed: the numbers of figures and tables are given by the order of the text; <See ${isFigure ? 'figure' : 'table'}="…" /> gives this one`,
        ),
      ];
    },
  );
  return [...works, ...figures];
}
