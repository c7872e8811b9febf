import { describe, expect, it } from 'vitest';
import { citations, figureIds } from '../../src/publication/articleOrder.ts';
import { scanArticle } from '../../src/publication/scanArticle.ts';

const scan = (source: string) => scanArticle(source, 'article.mdx');

describe('scanArticle', () => {
  it('finds components with their props and their place', () => {
    expect(scan('One <Stat of="n" as=\'words\' plain />.\n\n<Note>\n\nText.\n\n</Note>\n')).toEqual([
      { file: 'article.mdx', line: 1, column: 5, name: 'Stat', props: { of: 'n', as: 'words', plain: true } },
      { file: 'article.mdx', line: 3, column: 1, name: 'Note', props: {} },
    ]);
  });
  it('reads a component over several lines', () => {
    expect(scan('<Aside\n  title="Why"\n>\n\nWords.\n\n</Aside>')).toMatchObject([
      { name: 'Aside', props: { title: 'Why' } },
    ]);
  });
  it('skips comments and code', () => {
    expect(
      scan('{/* <Stat of="a" /> */}\n\n`<Stat of="b" />` and\n\n```\n<Stat of="c" />\nimport d\n```\n'),
    ).toEqual([]);
  });
});

describe('the order of an article', () => {
  const used = scan(
    '<Cite refs="b a" /> <SurvivalFigure id="curve" /> <Cite refs="c b" /> <See figure="curve" />',
  );
  it('numbers citations by first appearance and counts their places', () => {
    expect(citations(used)).toEqual([
      { key: 'b', number: 1, places: 2 },
      { key: 'a', number: 2, places: 1 },
      { key: 'c', number: 3, places: 1 },
    ]);
  });
  it('lists the figures, not the references to them', () => {
    expect(figureIds(used)).toEqual(['curve']);
  });
});
