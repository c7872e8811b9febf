import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/publication/checkArticle.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { testRoot } from '../publicationForTests.ts';
import { altered, messageOf } from './altered.ts';

/** Every quantity that the article names is taken as known, so that only the alteration can be at fault. */
const real = loadPublication('abstract', testRoot);
const quantities = [...real.used, ...(real.appraisal ?? [])].flatMap(({ props }) =>
  typeof props['of'] === 'string' ? [props['of']] : [],
);

function check(passage: string, replacement: string, file = 'article.mdx'): string {
  return messageOf(() => {
    checkArticle(loadPublication('abstract', altered(file, passage, replacement)), quantities);
  });
}
const AT = /^content\/abstract\/article\.mdx:\d+:\d+: /u;

describe('checkArticle', () => {
  it('stops at a story that series.yaml doesn’t tell, and says where', () => {
    const { series, ...rest } = real;
    const message = messageOf(() => {
      checkArticle({ ...rest, series: { ...series, story: [] } }, quantities);
    });
    expect(message).toMatch(AT);
    expect(message).toContain(
      '<FactsStory>: this publication has no story; expected the steps of its "story" in content/abstract/series.yaml, or no such figure.',
    );
  });

  it('finds nothing wrong with the article as it stands', () => {
    expect(() => {
      checkArticle(real, quantities);
    }).not.toThrow();
  });

  it.each([
    [
      'a citation',
      'refs="fay2013"',
      'refs="fay2014"',
      '<Cite refs>: "fay2014" is not a key of the references. Did you mean "fay2013"',
    ],
    [
      'a quantity',
      'of="total-follow-up"',
      'of="total-folow-up"',
      '<Stat of>: "total-folow-up" is not a quantity. Did you mean "total-follow-up"',
    ],
    [
      'a figure',
      '<See figure="curve" />',
      '<See figure="curves" />',
      '<See figure>: "curves" is not the id of a figure in this article. Did you mean "curve"?',
    ],
    [
      'a word of the glossary',
      '<Term of="log-rank">',
      '<Term of="logrank">',
      '<Term of>: "logrank" is not a word of glossary.yaml. Did you mean "log-rank"?',
    ],
    ['a component', '<Note>', '<Nota />', '<Nota>: unknown component. Did you mean "Note"'],
    [
      'a prop',
      '<Stat of="early-death" />',
      '<Stat off="early-death" />',
      '<Stat off>: unknown prop "off". Did you mean "of"? Expected of, as, plain.',
    ],
    [
      'a prop of other components',
      '<Stat of="early-death" />',
      '<Stat of="early-death" by="site" />',
      '<Stat by>: unknown prop "by". Expected of, as, plain. It is an option of TableOne, SurvivalFigure.',
    ],
    [
      'a prop that is missing',
      '<Stat of="early-death" />',
      '<Stat />',
      '<Stat of>: missing; expected the id of a quantity.',
    ],
    [
      'an empty prop',
      '<Stat of="early-death" />',
      '<Stat of="" />',
      '<Stat of>: empty; expected the id of a quantity.',
    ],
    [
      'a choice',
      'as="Words"',
      'as="WORDS"',
      '<Stat as>: "WORDS"; expected one of words, Words. Did you mean',
    ],
    [
      'a flag with a value',
      ' plain />',
      ' plain="yes" />',
      '<Stat plain>: "yes"; expected the bare word, without a value.',
    ],
    [
      'a number that nothing explains',
      '<Stat of="follow-up-needed-60" />',
      '<Stat of="follow-up-needed-60" plain />',
      '<Stat plain>: "follow-up-needed-60" is plain wherever it stands; expected it once without "plain"',
    ],
    [
      'a figure’s id',
      '<TwentyDeals id="deals" />',
      '<TwentyDeals id="facts" />',
      '<TwentyDeals id>: "facts" is taken by line',
    ],
  ])('stops at %s that is wrong', (_, passage, replacement, expected) => {
    const message = check(passage, replacement);
    expect(message).toMatch(AT);
    expect(message).toContain(expected);
  });

  it.each([
    [
      'an expression',
      '<Stat of="early-death" />',
      '{6 * 113.5}',
      '{6 * 113.5}; expected no braces: a number is named',
    ],
    [
      'a prop that is code',
      '<Stat of="early-death" />',
      '<Stat of={early} />',
      '{early}; expected text in quotes',
    ],
    ['an import', '## Six patients', "import x from './x'", 'expected no imports or exports'],
    [
      'an open tag',
      '<Stat of="early-death" />',
      '<Stat of="early-death',
      'expected every quote that is opened in a tag to be closed',
    ],
  ])('refuses %s', (_, passage, replacement, expected) => {
    const message = check(passage, replacement);
    expect(message).toMatch(AT);
    expect(message).toContain(expected);
  });

  it('names a reference that is never cited, where it stands', () => {
    const extra = '- id: nobody1999\n  type: book\n  title: Never read\n';
    expect(check('- id: anderson1983', `${extra}- id: anderson1983`, 'references.yaml')).toMatch(
      /^content\/abstract\/references\.yaml:\d+:\d+: nobody1999: never cited; expected a <Cite refs="nobody1999" \/>/u,
    );
  });

  it('names a word that the article never explains', () => {
    const extra = '- id: nothing\n  term: Nothing\n  says: Not anything.\n';
    expect(check('- id: hepatectomy', `${extra}- id: hepatectomy`, 'glossary.yaml')).toContain(
      'glossary.yaml:1:1: nothing: never explained; expected a <Term of="nothing">',
    );
  });

  it.each([
    [
      'a quantity',
      '<Stat of="early-death" />',
      '<Stat of="early-deth" />',
      '<Stat of>: "early-deth" is not a quantity',
    ],
    [
      'a figure that the article lacks',
      'figure="p-readings"',
      'figure="p-redings"',
      '"p-redings" is not the id of a figure in this article',
    ],
    [
      'a figure of the article',
      '<Checklist id="checklist" />',
      '<TwentyDeals id="deals-again" />',
      '<TwentyDeals>: for article.mdx alone; expected one of Aside, Chart, Checklist,',
    ],
    [
      'a number that this page doesn’t explain',
      '<Stat of="residents" />',
      '<Stat of="residents" plain />',
      '<Stat plain>: "residents" is plain wherever it stands',
    ],
  ])('stops at %s in the page for critical readers', (_, passage, replacement, expected) => {
    const message = check(passage, replacement, 'appraisal.mdx');
    expect(message).toMatch(/^content\/abstract\/appraisal\.mdx:\d+:\d+: /u);
    expect(message).toContain(expected);
  });

  it('gives the line and the column', () => {
    const root = altered(
      'article.mdx',
      '## Six patients',
      '## Six patients\n\nText <Stat of="nothing-such" /> text.',
    );
    const message = messageOf(() => {
      checkArticle(loadPublication('abstract', root), quantities);
    });
    const source = loadPublication('abstract', testRoot).articleSource;
    const line = source.slice(0, source.indexOf('## Six patients')).split('\n').length + 2;
    expect(message).toContain(`article.mdx:${line}:6: `);
  });
});
