import { expect, it } from 'vitest';
import { holdBack } from '../../src/supplement/holdBack.ts';

const part = (name: string, attributes = '') =>
  `<div class="x"${attributes} data-later="${name}"><!--later--><p>of ${name}</p><!--/later--></div>`;

const data = '<script type="application/json" id="publication" data-address="/publication.json"></script>';

it('leaves the parts that can wait out of the page, keeps them by name, and says where they will be', () => {
  const { page, later } = holdBack(`<main>${part('a')} and ${part('b')}</main>${data}`, '/');
  expect(page).toContain(
    '<main><div class="x" data-later="a" data-held></div> and <div class="x" data-later="b" data-held></div></main>',
  );
  expect(JSON.parse(later)).toEqual({ a: '<p>of a</p>', b: '<p>of b</p>' });
  expect(page).toMatch(/id="publication" data-later="\/later\.json\?[\da-f]{8}" data-address=/u);
});

it('gives other parts another address', () => {
  const address = (html: string) => /later\.json\?\w+/u.exec(holdBack(html + data, '/').page)?.[0];
  expect(address(part('a'))).toBe(address(part('a')));
  expect(address(part('a'))).not.toBe(address(part('b')));
});

it('leads readers without scripts to where the part stands', () => {
  expect(holdBack(part('a', ' data-at="explore/"') + data, '/series/').page).toContain(
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

it('stops the build for a page that names no data', () => {
  expect(() => holdBack(part('a'), '/series/')).toThrow('The article at /series/ names no data');
});
