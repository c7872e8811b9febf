import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { patchTree } from '../../src/views/patchTree.ts';

const { document } = parseHTML('<html><body></body></html>');
const tree = (html: string): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild!;
};

describe('patchTree', () => {
  test('replaces the innermost elements that differ, and leaves the others', () => {
    const standing = tree('<g class="a"><g><p>one</p><p x="1">two</p></g><g><p>three</p></g></g>');
    const [first, second, third] = [...standing.querySelectorAll('p')];
    const fresh = tree('<g class="a"><g><p>one</p><p x="2">two</p></g><g><p>four</p></g></g>');
    const want = fresh.outerHTML;
    expect(patchTree(standing, fresh)).toBe(standing);
    expect(standing.outerHTML).toBe(want);
    const now = [...standing.querySelectorAll('p')];
    expect(now.map((part, index) => part === [first, second, third][index])).toEqual([true, false, false]);
  });

  test.each([
    ['another kind', '<p>one</p>'],
    ['other attributes', '<g class="b"><p>one</p><p>two</p></g>'],
    ['another number of children', '<g class="a"><p>one</p></g>'],
    ['words between its children', '<g class="a"><p>one</p> or <p>two</p></g>'],
    ['no elements in it', '<g class="a">one</g>'],
  ])('a part of %s is put in the place of the standing one', (_, html) => {
    const holder = tree('<div><g class="a"><p>one</p><p>two</p></g></div>');
    const fresh = tree(html);
    const want = fresh.outerHTML;
    expect(patchTree(holder.firstElementChild!, fresh)).toBe(fresh);
    expect(holder.innerHTML).toBe(want);
  });

  test('words between the standing children are not kept by mistake', () => {
    const holder = tree('<div><g><p>one</p> or <p>two</p></g></div>');
    patchTree(holder.firstElementChild!, tree('<g><p>one</p><p>two</p></g>'));
    expect(holder.innerHTML).toBe('<g><p>one</p><p>two</p></g>');
  });
});
