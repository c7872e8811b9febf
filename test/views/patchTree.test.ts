import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { patchTree } from '../../src/views/patchTree.ts';
import { written } from './written.ts';

const { document } = parseHTML('<html><body></body></html>');
const tree = (html: string): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild!;
};

const STANDING = '<g class="a" x="1"><g><p>one</p><p y="1">two</p></g> or <p>three</p></g>';
const FRESH = [
  ['the same', STANDING],
  ['other words', '<g class="a" x="1"><g><p>four</p><p y="1">two</p></g> and <p>three</p></g>'],
  ['another attribute', '<g class="b" x="1"><g><p>one</p><p y="2">two</p></g> or <p>three</p></g>'],
  [
    'an attribute more and one less',
    '<g class="a" z="1"><g><p>one</p><p y="1">two</p></g> or <p>three</p></g>',
  ],
  ['fewer children', '<g class="a" x="1"><g><p>one</p></g></g>'],
  [
    'more children',
    '<g class="a" x="1"><g><p>one</p><p>two</p><p>and</p></g> or <p>three</p><p>four</p></g>',
  ],
  ['an element for words', '<g class="a" x="1"><g><p>one</p></g><p>or</p><p>three</p></g>'],
  ['words for an element', '<g class="a" x="1">one<p>three</p></g>'],
  ['another kind inside', '<g class="a" x="1"><p>one</p> or <b>three</b></g>'],
  ['a comment for words', '<g class="a" x="1"><g><p>one</p><p y="1">two</p></g><!-- or --><p>three</p></g>'],
  ['a comment for an element', '<g class="a" x="1"><!--one-->or<p>three</p></g>'],
  ['nothing', '<g></g>'],
] as const;

describe('patchTree', () => {
  test.each(FRESH)('a standing part becomes equal to one with %s', (_, html) => {
    const holder = tree(`<div>${STANDING}</div>`);
    const standing = holder.firstElementChild!;
    expect(patchTree(standing, tree(html))).toBe(standing);
    expect(written(standing)).toBe(written(tree(html)));
  });

  test.each(FRESH)('and back from %s', (_, html) => {
    const standing = tree(html);
    patchTree(standing, tree(STANDING));
    expect(written(standing)).toBe(written(tree(STANDING)));
  });

  test('elements of the same kind stay, and the words in them change', () => {
    const standing = tree(STANDING);
    const before = [...standing.querySelectorAll('*')];
    const words = before[1]!.firstChild!;
    patchTree(standing, tree('<g class="b"><g><p>four</p><p y="2">five</p></g> and <p>six</p></g>'));
    expect([...standing.querySelectorAll('*')].every((part, index) => part === before[index])).toBe(true);
    expect(words.nodeValue).toBe('four');
  });

  test('what is equal is not touched', () => {
    const standing = tree(STANDING);
    const touched: string[] = [];
    for (const part of [standing, ...standing.querySelectorAll('*')]) {
      part.setAttribute = (name: string) => {
        touched.push(name);
      };
      part.append = () => {
        touched.push('append');
      };
    }
    patchTree(standing, tree(STANDING));
    expect(touched).toEqual([]);
  });

  test('an element of another kind takes the place of the standing one', () => {
    const holder = tree(`<div>${STANDING}</div>`);
    const fresh = tree('<p>one</p>');
    expect(patchTree(holder.firstElementChild!, fresh)).toBe(fresh);
    expect(holder.innerHTML).toBe('<p>one</p>');
  });
});
