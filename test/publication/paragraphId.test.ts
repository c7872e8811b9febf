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

it('stops at the first mark that has a card, whatever the card says', () => {
  const mark =
    '<span class="stat-place"><button>6 <span>stated</span></button><span popover>Six of them</span></span>';
  expect(paragraphId(`There are ${mark} ways to deal it`)).toBe('there-are');
});

it('skips plain numbers and words that are explained', () => {
  expect(paragraphId('With <button class="stat">six</button> patients there are few orders')).toBe(
    'with-patients-there-are-few',
  );
});

it('is empty where nothing tells the paragraph from others', () => {
  expect(paragraphId('At <span>five</span> years')).toBe('');
  expect(paragraphId('<button>Three</button>')).toBe('');
});
