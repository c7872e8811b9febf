import { expect, it } from 'vitest';
import { typedMarks } from '../../src/publication/typedMarks.ts';

const said = (text: string) =>
  typedMarks(text, 'a.mdx').map(
    ({ line, column, message }) => `${line}:${column}: ${message.split(',')[0] ?? ''}`,
  );

it('finds numbers of works, figures and tables that are typed', () => {
  expect(said('As shown [1] and [2–4].\nSee Figure 2b and Table 3.')).toEqual([
    '1:10: [1]',
    '1:18: [2–4]',
    '2:5: Figure 2b',
    '2:19: Table 3',
  ]);
});

it('leaves links, notes, intervals, code and the figures of others alone', () => {
  expect(
    said(
      'See [1](#a).[^1]\n\n[^1]: A note.\n\nIn the interval [0, 1]: `x[1]`. Their Figure 2 shows it.<Cite refs="a" />\n{/* Figure 3 */}',
    ),
  ).toEqual([]);
});
