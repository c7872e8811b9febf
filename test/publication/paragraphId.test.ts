import { expect, it } from 'vitest';
import { paragraphId } from '../../src/publication/paragraphId.ts';

it('is the first five words of the text', () => {
  expect(paragraphId('So surgeons have asked whether taking it out helps.')).toBe(
    'so-surgeons-have-asked-whether',
  );
});

it('reads through emphasis and links, and drops apostrophes', () => {
  expect(paragraphId('<strong>The firm part</strong> is the size.')).toBe('the-firm-part-is-the');
  expect(paragraphId('The abstract’s <em>own</em> words here')).toBe('the-abstracts-own-words-here');
});

it('stops at the first number that carries its status, whatever it is', () => {
  const mark =
    '<a class="stat" href="claims/#claim-n" id="said-n-1">six <span class="stat-status">stated</span></a>';
  expect(paragraphId(`There are ${mark} ways to deal it`)).toBe('there-are');
});

it('skips plain numbers and words that are explained', () => {
  expect(
    paragraphId(
      'With <a class="stat stat-plain" href="claims/#claim-n">six</a> <a class="term" href="claims/#term-p">patients</a> patients there are few orders',
    ),
  ).toBe('with-patients-there-are-few');
});

it('is empty where nothing tells the paragraph from others', () => {
  expect(paragraphId('At <span>five</span> years')).toBe('');
  expect(paragraphId('<button>Three</button>')).toBe('');
});
