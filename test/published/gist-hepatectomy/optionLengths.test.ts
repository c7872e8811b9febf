import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { exerciseText } from '../../../src/publication/exerciseText.ts';
import { quantityText } from '../../../src/quantities/quantityText.ts';

/** Each choice of the exercises: the length of what a reader sees of its right option, and of the others. */
const choices = (() => {
  const { publication, quantities } = openTeaching('gist-hepatectomy');
  const seen = (text: string) =>
    exerciseText(text)
      .map((part) => (typeof part === 'string' ? part : quantityText(quantities, part.quantity, part.as)))
      .join('');
  return publication.exercises.flatMap(({ file, matter }) =>
    [matter.ask, matter.transfer.ask].flatMap((ask) => {
      if (ask.kind !== 'choice') return [];
      const texts = ask.options.map(({ text, right }) => ({ text: seen(text), right }));
      return [
        {
          file,
          texts: texts.map(({ text }) => text),
          right: texts.find(({ right }) => right)!.text.length,
          others: texts.filter(({ right }) => !right).map(({ text }) => text.length),
        },
      ];
    }),
  );
})();
/** How often the right one of so many options would be the longest, were its place in the order of lengths left to chance. */
const byChance = choices.reduce((sum, { texts }) => sum + 1 / texts.length, 0);

describe('the options of a choice', () => {
  it('are counted over enough questions', () => {
    expect(choices.length).toBeGreaterThanOrEqual(8);
  });
  it('don’t give the right one away by being longer than all others by more than a half', () => {
    const longer = choices.filter(({ right, others }) => right > 1.5 * Math.max(...others));
    expect(longer.length, longer.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(choices.length / 3);
  });
  it('have the right one as the longest no more often than chance would', () => {
    const longest = choices.filter(({ right, others }) => right > Math.max(...others));
    expect(longest.length, longest.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(byChance);
  });
  it('have the right one as the shortest no more often than chance would', () => {
    const shortest = choices.filter(({ right, others }) => right < Math.min(...others));
    expect(shortest.length, shortest.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(byChance);
  });
  it('are none of them “none of them”', () => {
    const none = choices.flatMap(({ texts }) =>
      texts.filter((text) => /\b(none|all) of (the above|these)|\bnone of them\b/iu.test(text)),
    );
    expect(none).toEqual([]);
  });
});
