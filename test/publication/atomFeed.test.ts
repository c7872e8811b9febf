import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { atomFeed } from '../../src/publication/atomFeed.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';

const { edition } = loadPublication('small', 'test/publications');
const feed = (corrections: { date: string; what: string }[]) =>
  atomFeed({ address: 'https://example.org/', title: 'A < B & C', edition, corrections });

test('a feed tells of the edition, and of each correction by its day', () => {
  const text = feed([
    { date: '2099-02-01', what: 'P is 0.03, not 0.02.' },
    { date: '2099-01-01', what: 'A name.' },
  ]);
  const { document } = parseHTML(text);
  expect([...document.querySelectorAll('entry title')].map((title) => title.textContent)).toEqual([
    `Version ${edition.version}`,
    'Correction',
    'Correction',
  ]);
  expect(document.querySelector('feed > updated')?.textContent).toBe('2099-02-01T00:00:00Z');
  expect(text).toContain('<title>A &lt; B &amp; C</title>');
});

test('what was told before keeps its id when something is added', () => {
  const old = { date: '2099-01-01', what: 'A name.' };
  expect(feed([old])).toContain('#correction-1');
  expect(feed([{ date: '2099-02-01', what: 'More.' }, old])).toMatch(
    /#correction-2[\s\S]*More[\s\S]*#correction-1[\s\S]*A name/u,
  );
});
