import { expect, it } from 'vitest';
import { withClaims } from '../../src/supplement/withClaims.ts';

const article =
  '</head><p><a class="stat" href="/series/claims/#claim-n" id="said-n-1">6</a></p><!--place of the claims--><h2 id="facts">Facts</h2>';
const claims =
  '<main><!--claims--><h2 id="facts">What the record says</h2><section id="claim-n"><a href="/series/#said-n-1">place 1</a>' +
  '<p class="claim-links">In the exercises: <a href="/series/teach/#said-n-1">place 1</a></p></section><!--/claims--></main>';

it('folds the claims into the article, with links that stay in it and no id twice', () => {
  expect(withClaims(article, claims, '.sources{}', '/series/')).toBe(
    '<style>.sources{}</style></head><p><a class="stat" href="#claim-n" id="said-n-1">6</a></p>' +
      '<details class="claims-fold"><summary>Every number, and how it came about</summary><div id="all-claims">' +
      '<h2>What the record says</h2><section id="claim-n"><a href="#said-n-1">place 1</a></section></div></details>' +
      '<h2 id="facts">Facts</h2>',
  );
});

it('leads to the claims in it where the site has a page of them', () => {
  const whole = withClaims(`${article}<a href="/series/claims/">Claims</a>`, claims, '', '/series/');
  expect(whole).toContain('<a href="#all-claims">Claims</a>');
});

it('stops the build where a page lacks its marks', () => {
  expect(() => withClaims(article, '<main></main>', '', '/')).toThrow('has no list of claims');
  expect(() => withClaims('<main></main>', claims, '', '/')).toThrow('no place for its claims');
});
