import { expect, test } from 'vitest';
import { citedView, publicAddress } from '../../src/state/citedView.ts';

const page = { canonical: null, title: 'Six patients', edition: '2026-11-23' };
const HIDDEN = [
  'file:///C:/Users/Somebody/Desktop/article.html',
  'file:///home/somebody/article.html',
  'blob:http://localhost:4321/0b0d',
  'blob:null/0b0d',
  'http://localhost:4321/',
  'http://article.localhost:4321/',
  'http://127.0.0.1:8080/article.html',
  'http://127.1/article.html',
  'http://0.0.0.0:4321/',
  'http://[::1]:4321/explore/',
  'http://[::ffff:127.0.0.1]/',
];

test.each(HIDDEN)('a view is cited by title, edition and fragment at %s', (address) => {
  const href = `${address}#by=site&t=60`;
  expect(publicAddress({ ...page, href })).toBeNull();
  expect(citedView({ ...page, href })).toBe('Six patients, edition of 2026-11-23, view #by=site&t=60');
});

test.each([...HIDDEN, 'https://elsewhere.example/copy.html?x=1'])(
  'the address that the site was built for stands before %s',
  (address) => {
    expect(citedView({ ...page, href: `${address}#by=site`, canonical: 'https://e.org/series/' })).toBe(
      'https://e.org/series/#by=site',
    );
  },
);

test('an address on the web is cited as it is', () => {
  const href = 'https://journal.example/s1/article.html?download=1#by=site';
  expect(citedView({ ...page, href })).toBe(href);
  expect(publicAddress({ ...page, href: 'https://localhost.example/' })).not.toBeNull();
});

test('the first view has no fragment, and a heading is none of a view', () => {
  expect(citedView({ ...page, href: 'file:///a.html' })).toBe('Six patients, edition of 2026-11-23');
  expect(citedView({ ...page, href: 'file:///a.html#references', edition: null })).toBe('Six patients');
  expect(citedView({ ...page, href: 'file:///a.html#references', canonical: 'https://e.org/' })).toBe(
    'https://e.org/#references',
  );
});
