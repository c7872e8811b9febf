import { expect, it } from 'vitest';
import { holdBack } from '../../src/supplement/holdBack.ts';

const part = (name: string, attributes = '') =>
  `<div class="x"${attributes} data-later="${name}"><!--later--><p>of ${name}</p><!--/later--></div>`;

it('leaves the parts that can wait out of the page, and keeps them by name', () => {
  const { page, later } = holdBack(`<main>${part('a')} and ${part('b')}</main>`, '/');
  expect(page).toBe(
    '<main><div class="x" data-later="a" data-held></div> and <div class="x" data-later="b" data-held></div></main>',
  );
  expect(later).toEqual({ a: '<p>of a</p>', b: '<p>of b</p>' });
});

it('leads readers without scripts to where the part stands', () => {
  expect(holdBack(part('a', ' data-at="explore/"'), '/series/').page).toContain(
    'data-held><noscript><a href="/series/explore/">',
  );
});

it('stops the build for a part within a part', () => {
  const inner = '<div data-later="b"><!--later--><p></p><!--/later--></div>';
  expect(() => holdBack(`<div data-later="a"><!--later-->${inner}<!--/later--></div>`, '/')).toThrow(
    'Part "a" of the article at / holds another',
  );
});

it('stops the build for a name that stands twice', () => {
  expect(() => holdBack(part('a') + part('a'), '/series/')).toThrow('two parts "a"');
});
