import { describe, expect, it } from 'vitest';
import { exampleOf, writtenExample } from '../../src/docs/exampleOf.ts';
import { scanArticle } from '../../src/publication/scanArticle.ts';

const example = (name: string, text: string) => exampleOf(name, text, scanArticle(text, 'article.mdx'));

describe('the example of a component', () => {
  it('is its first use, as it stands in the source, with its options', () => {
    const text = 'There were <Stat of="n" /> and <Stat of="deaths" as="words" />.';
    expect(example('Stat', text)).toMatchObject({
      source: '<Stat of="n" />',
      inside: '',
      used: { props: { of: 'n' } },
    });
  });

  it('is one that holds no other component, no link and no mark of Markdown', () => {
    const text =
      '<Note>\n\nSee <Cite refs="a" />.\n\n</Note>\n\n<Note>\n\nIt is *stated*.\n\n</Note>\n\n<Note>\n\nPlain.\n\n</Note>\n';
    expect(example('Note', text)?.inside.trim()).toBe('Plain.');
  });

  it('isn’t one that stands in a comment or in code, nor another component whose name begins alike', () => {
    const text = '{/* <Table id="a" title="A" /> */} `<Table id="b" title="B" />` <TableOne id="c" />';
    expect(example('Table', text)).toBeUndefined();
    expect(example('TableOne', text)?.source).toBe('<TableOne id="c" />');
  });

  it('is taken from the page on the text where no publication has one', () => {
    const page = 'Words.\n\n    <Chart\n      id="a"\n    />\n\nMore.\n\n    <Charts />\n';
    expect(writtenExample('Chart', page)).toBe('<Chart\n  id="a"\n/>');
    expect(writtenExample('Note', page)).toBeUndefined();
  });
});
