import { expect, it } from 'vitest';
import { blanksBeforeCites } from '../../src/publication/blanksBeforeCites.ts';

const placesIn = (text: string) =>
  blanksBeforeCites(text, 'article.mdx').map(({ line, column }) => `${line}:${column}`);

it('a blank before the number of a work is told with the place of the number', () => {
  expect(placesIn('By Meier <Cite refs="a" />.')).toEqual(['1:10']);
  expect(placesIn('By Meier\n<Cite refs="a" />.')).toEqual(['2:1']);
  expect(placesIn('It is 7 <Stat of="n" /> <Cite refs="a" />, <Cite refs="b" />')).toEqual(['1:25', '1:44']);
  expect(blanksBeforeCites('Meier <Cite refs="a" />', 'a')[0]?.message).toContain('expected none');
});

it.each([
  'By Meier.<Cite refs="a" />',
  '<Cite refs="a" /> has it.',
  'Words.\n\n<Cite refs="a" /> has it.',
  '- <Cite refs="a" />\n1. <Cite refs="a" />\n> <Cite refs="a" />',
  '| a | <Cite refs="a" /> |',
  '<Note>\n<Cite refs="a" />\n</Note>',
  '<Note> <Cite refs="a" /> has it.</Note>',
  '[^a]: <Cite refs="a" />',
  '## <Cite refs="a" />',
  '> - <Cite refs="a" />',
  '| a b | <Cite refs="a" /> |',
  '`Meier <Cite refs="a" />`',
])('where there is nothing to stand close to a blank is not told: %s', (text) => {
  expect(placesIn(text)).toEqual([]);
});
