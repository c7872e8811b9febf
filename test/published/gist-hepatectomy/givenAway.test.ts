import { expect, it } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { exerciseText } from '../../../src/publication/exerciseText.ts';

/** On the worksheet all questions stand below each other: what one prints, another must not ask for. */
it('no question prints a chance that another asks for or offers', () => {
  const { publication, quantities } = openTeaching('gist-hepatectomy');
  const valueOf = (id: string) => quantities.get(id)?.value;
  const chancesIn = (text: string) =>
    exerciseText(text).flatMap((part) => {
      const value = typeof part === 'string' ? undefined : valueOf(part.quantity);
      return typeof value === 'number' && value > 0 && value < 1 ? [value] : [];
    });
  const questions = publication.exercises.flatMap(({ file, matter }) =>
    [matter, matter.transfer].map(({ question, ask }) => ({
      file,
      printed: chancesIn(question),
      asked:
        ask.kind === 'number'
          ? [valueOf(ask.answer)]
          : ask.kind === 'choice'
            ? ask.options.flatMap(({ text }) => chancesIn(text))
            : [],
    })),
  );
  const given = questions.flatMap((one) =>
    questions
      .filter((other) => other !== one && other.asked.some((value) => one.printed.includes(Number(value))))
      .map((other) => `${one.file} gives away ${other.file}`),
  );
  expect(given).toEqual([]);
});
